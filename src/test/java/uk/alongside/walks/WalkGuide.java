package uk.alongside.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each walk its portal. Afterwards no browser may have complained about a page, and of a walk that failed there is a
 * picture of what each person saw last, in target/walks/failed.
 */
class WalkGuide implements ParameterResolver, AfterTestExecutionCallback {

    private static final Path FAILED = Path.of("target/walks/failed");
    private static final Namespace WALKS = Namespace.create(WalkGuide.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Portal resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(WALKS).computeIfAbsent(Portal.class, _ -> portal(context), Portal.class);
    }

    private static Portal portal(ExtensionContext context) {
        var browser = context.getRoot()
                .getStore(WALKS)
                .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class)
                .browser();
        var port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return new Portal(browser, "http://localhost:" + port, DemoAccounts.read(Path.of(Walk.DATA)));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var portal = context.getStore(WALKS).get(Portal.class, Portal.class);
        if (portal == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            keepWhatWasSeen(portal, context, context.getExecutionException().get());
        } else {
            portal.visitors().forEach(Visitor::hasNothingToComplain);
        }
    }

    private static void keepWhatWasSeen(Portal portal, ExtensionContext context, Throwable failure) {
        var number = 0;
        for (var visitor : portal.visitors()) {
            number++;
            var name = "%s-%s-%s-%d"
                    .formatted(
                            context.getRequiredTestClass().getSimpleName(),
                            context.getRequiredTestMethod().getName(),
                            context.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-"),
                            number);
            visitor.takePictureOfTheScreen(FAILED.resolve(name + ".png"));
            write(
                    FAILED.resolve(name + ".txt"),
                    "%s at %s%n%s%n%n%s%n"
                            .formatted(visitor.name(), visitor.page().url(), visitor.complaints(), failure));
        }
    }

    private static void write(Path file, String words) {
        try {
            Files.createDirectories(FAILED);
            Files.writeString(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
