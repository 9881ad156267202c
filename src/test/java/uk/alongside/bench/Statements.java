package uk.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Hears every SQL statement that a portal in this JVM sends while it answers a browser.
 *
 * <p>The work of background jobs is not the page's, so only threads of the web server count. Beginning and ending a
 * transaction are no statements.
 */
public final class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final String OF_THE_WEB_SERVER = "http-nio-";

    private final AtomicBoolean listening = new AtomicBoolean();
    private final List<String> heard = new ArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // What counts is what was sent; whether it came back is told afterwards.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (listening.get() && Thread.currentThread().getName().startsWith(OF_THE_WEB_SERVER)) {
            synchronized (heard) {
                for (int i = 0; i < Math.max(1, execution.getBatchSize()); i++) {
                    queries.forEach(query -> heard.add(query.getQuery()));
                }
            }
        }
    }

    /** What is sent while something is done. */
    public List<String> during(Rounds.Work work) throws Exception {
        synchronized (heard) {
            heard.clear();
        }
        listening.set(true);
        try {
            work.run();
        } finally {
            listening.set(false);
        }
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }
}
