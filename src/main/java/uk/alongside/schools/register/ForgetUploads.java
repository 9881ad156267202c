package uk.alongside.schools.register;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.RecurringWork;

/** Removes what came of a file whose sending broke off a day ago. */
@Component
class ForgetUploads implements RecurringWork {

    private final JdbcClient sql;
    private final KeptParts parts;
    private final ImportRows imports;
    private final Clock clock;

    ForgetUploads(JdbcClient sql, KeptParts parts, ImportRows imports, Clock clock) {
        this.sql = sql;
        this.parts = parts;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        var yesterday = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        sql.sql("select id from register_import where state = 'RECEIVING' and asked_at < ?")
                .param(yesterday)
                .query((row, number) -> new ImportId(row.getObject("id", UUID.class)))
                .list()
                .forEach(id -> {
                    parts.forget(id);
                    imports.forget(id);
                });
    }
}
