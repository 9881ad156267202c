package uk.alongside;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of a test an empty schema of the {@link TestDatabase}, without a word in the test. */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new OwnSchema();
    }

    /** A record, so that contexts which are otherwise alike stay one context. */
    private record OwnSchema() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var schema = TestDatabase.newSchemaForContext();
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url",
                                    schema.url(),
                                    "spring.datasource.username",
                                    schema.user(),
                                    "spring.datasource.password",
                                    schema.password(),
                                    "alongside.data",
                                    "target/data-of/" + ProcessHandle.current().pid() + "/" + schema.name(),
                                    "spring.datasource.hikari.maximum-pool-size",
                                    "5",
                                    "spring.datasource.hikari.minimum-idle",
                                    "1")));
        }
    }
}
