package uk.alongside.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Every public method of every service of the portal, as {@code ProgressBoard.board}. */
final class ServiceMethods {

    private ServiceMethods() {}

    static Set<String> ofThePortal() {
        return of(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.alongside")
                        .stream());
    }

    static Set<String> of(Stream<JavaClass> classes) {
        return classes.filter(type -> type.isAnnotatedWith(Service.class) || type.isMetaAnnotatedWith(Service.class))
                .flatMap(ServiceMethods::methodsOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> methodsOf(JavaClass service) {
        var open = service.getAllMethods().stream()
                .filter(method -> method.getOwner().getPackageName().startsWith("uk.alongside")
                        || method.getOwner().getPackageName().startsWith("planted"))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
        var once = open.stream().collect(Collectors.groupingBy(JavaMethod::getName, Collectors.counting()));
        return open.stream().map(method -> {
            var name = service.getSimpleName() + "." + method.getName();
            return once.getOrDefault(method.getName(), 1L) == 1
                    ? name
                    : name
                            + method.getRawParameterTypes().stream()
                                    .map(JavaClass::getSimpleName)
                                    .collect(Collectors.joining(",", "(", ")"));
        });
    }
}
