package uk.alongside.bench;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.alongside.AlongsideApplication;
import uk.alongside.TestDatabase;
import uk.alongside.bench.volumes.VolumeLoader;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;

/** A portal inside this JVM on one of the volumes, so that its services can be called and its statements counted. */
public final class PortalHere implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Statements statements;
    private @Nullable PersonId lead;

    private PortalHere(ConfigurableApplicationContext context, Statements statements) {
        this.context = context;
        this.statements = statements;
    }

    public static PortalHere on(TestDatabase.Schema schema) {
        var statements = new Statements();
        var context = new SpringApplicationBuilder(AlongsideApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(starting -> {
                    var beans = starting.getBeanFactory();
                    beans.addBeanPostProcessor(statements.asBean());
                    beans.registerSingleton("withoutTestClasses", new WithoutTestClasses());
                })
                .run(
                        "--server.port=0",
                        "--alongside.demo=false",
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.user(),
                        "--spring.datasource.password=" + schema.password());
        return new PortalHere(context, statements);
    }

    public ApplicationContext beans() {
        return context;
    }

    public <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    /**
     * Makes it the portal of this JVM for now. Spring Security keeps who acts in one place for the whole JVM, where each
     * portal puts its own way of finding out.
     */
    public void becomeTheOneHere() {
        SecurityContextHolder.setContextHolderStrategy(service(SecurityContextHolderStrategy.class));
    }

    /** Does something as the person who leads every project of the volume, within a request as a page does. */
    public <T> T asLead(Supplier<T> work) {
        becomeTheOneHere();
        var person = lead;
        if (person == null) {
            person = ActingAs.system("bench")
                    .call(() -> service(PersonDirectory.class).findByEmail(new EmailAddress(VolumeLoader.LEAD)))
                    .orElseThrow()
                    .id();
            lead = person;
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            return ActingAs.person(person.value()).call(work);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    public Statements statements() {
        return statements;
    }

    public URI address() {
        return URI.create(
                "http://127.0.0.1:%s/".formatted(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }

    /** The class path is that of the tests; their configurations are no part of the portal. */
    private static final class WithoutTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTestClasses;
        }

        @Override
        public int hashCode() {
            return WithoutTestClasses.class.hashCode();
        }
    }
}
