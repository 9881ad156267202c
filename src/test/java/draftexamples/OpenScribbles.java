package draftexamples;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftKind;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Drafts;
import uk.alongside.drafts.Keeping;
import uk.alongside.projects.ProjectId;

/** A kind of draft that everybody who has signed in may write, in any project: also after the portal started again. */
@Configuration(proxyBeanMethods = false)
public class OpenScribbles {

    @Bean
    DraftKind kindOfScribbles(Drafts drafts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return new DraftKind() {
            @Override
            public String name() {
                return "scribble";
            }

            @Override
            public Keeping keep(DraftWrite write) {
                return transaction.execute(status -> drafts.keep(
                        jdbc.sql("select id from project order by id limit 1")
                                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                                .single(),
                        write));
            }

            @Override
            public Draft read(DraftKey key, Author by) {
                return drafts.read(key);
            }

            @Override
            public Map<UUID, Draft> read(UUID document, Author by) {
                return drafts.read("scribble", document);
            }
        };
    }
}
