package uk.alongside.schools.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which code goes with which name, for files that have one without the other. */
@Component
class Learning {

    private final JdbcClient sql;
    private final ImportRows imports;

    Learning(JdbcClient sql, ImportRows imports) {
        this.sql = sql;
        this.imports = imports;
    }

    void run(ImportRow row, Layout layout) {
        if (layout.kind() != FileKind.REGISTER) {
            return;
        }
        if (layout.has("la_code") && layout.has("la_name") && !layout.looksUp("la_code")) {
            learn(row, """
                    insert into local_authority (code, name, region_code, region, import_id, recorded_at)
                    select entry.la_code, max(entry.la_name), max(entry.region_code), max(entry.region), :import, :now
                    from register_entry entry
                    left join local_authority known on known.code = entry.la_code
                    where entry.import_id = :import and entry.la_code is not null and entry.la_name is not null
                        and known.code is null
                    group by entry.la_code
                    """);
        }
        if (layout.has("type_code") && layout.has("type_name") && !layout.looksUp("type_code")) {
            learn(row, """
                    insert into establishment_type (code, name, group_code, group_name, import_id, recorded_at)
                    select entry.type_code, max(entry.type_name), max(entry.type_group_code), max(entry.type_group),
                        :import, :now
                    from register_entry entry
                    left join establishment_type known on known.code = entry.type_code
                    where entry.import_id = :import and entry.type_code is not null and entry.type_name is not null
                        and known.code is null
                    group by entry.type_code
                    """);
        }
    }

    private void learn(ImportRow row, String statement) {
        sql.sql(statement)
                .param("import", row.id().value())
                .param("now", imports.now())
                .update();
    }
}
