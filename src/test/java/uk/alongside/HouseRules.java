package uk.alongside;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/** The house rules that a machine can check. Each says why, so that its failure explains itself. */
final class HouseRules {

    private static final DescribedPredicate<JavaClass> OUTSIDE_SCREENS = not(resideInAPackage("..ui.."))
            .and(not(resideInAPackage("..shell..")))
            .and(not(resideInAPackage("..security..")))
            .and(not(simpleName("AlongsideApplication")));

    static final ArchRule SERVICES_DO_NOT_KNOW_VAADIN = noClasses()
            .that(OUTSIDE_SCREENS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("rules and services outlive the screens that show them");

    static final ArchRule VIEWS_DO_NOT_TOUCH_THE_DATABASE = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "org.springframework.data.jpa..",
                    "org.springframework.jdbc..",
                    "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .beAnnotatedWith(Transactional.class)
            .because("a view speaks to its module's services in records; a transaction never waits for a person");

    static final ArchRule ENTITIES_AND_REPOSITORIES_STAY_IN_THEIR_ROOM = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("the compiler is the cheapest guard of a module's inside");

    static final ArchRule VIEWS_ARE_CLOSED_BY_DEFAULT = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("View")
            .andShould(beAnnotatedWith(RolesAllowed.class)
                    .or(beAnnotatedWith(PermitAll.class))
                    .or(beAnnotatedWith(AnonymousAllowed.class)))
            .because("every view says who may open it");

    static final ArchRule SERVICES_ARE_CLOSED_BY_DEFAULT = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .andShould()
            .beAnnotatedWith(Transactional.class)
            .because("a service is safe whoever calls it, and each call is one unit of work");

    static final ArchRule THE_DAY_COMES_FROM_THE_CLOCK = classes()
            .should(new ArchCondition<>("take the time from the injected clock") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Stream.concat(
                                    type.getAccessesFromSelf().stream(),
                                    type.getCodeUnits().stream().flatMap(HouseRules::references))
                            .filter(access -> access.getTarget() instanceof CodeUnitAccessTarget target
                                    && asksTheMachineForTheTime(target))
                            .forEach(
                                    access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                }
            })
            .because("tests choose the day");

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor says what a class needs");

    static final ArchRule LOOKS_LIVE_IN_STYLE_SHEETS = noClasses()
            .that()
            .resideOutsideOfPackage("uk.alongside.kernel.ui..")
            .should()
            .callMethodWhere(describe(
                    "getStyle() of a component",
                    call -> call.getName().equals("getStyle")
                            && call.getTargetOwner().isAssignableTo(HasStyle.class)))
            .because("one place decides how the portal looks");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that(describe("are top level", JavaClass::isTopLevelClass))
            .should(new ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getPackageName() + " has no @NullMarked package-info"));
                    }
                }
            })
            .because("a null that nobody announced is the commonest surprise");

    static final ArchRule RULES_ARE_PLAIN = classes()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "uk.alongside.kernel",
                            "..rules..",
                            "org.jspecify..",
                            "org.apache.commons.statistics..")
                    .or(type(SchoolId.class))
                    .or(type(PersonId.class))
                    .or(type(Phase.class)))
            .allowEmptyShould(true)
            .because("a rule is read, tested and argued about without a server around it; what points to a school or a"
                    + " person, and a school's phase, are plain words");

    private HouseRules() {}

    /** Every rule by its name in words. */
    static Map<String, ArchRule> all() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("services do not know Vaadin", SERVICES_DO_NOT_KNOW_VAADIN);
        rules.put("views do not touch the database", VIEWS_DO_NOT_TOUCH_THE_DATABASE);
        rules.put("entities and repositories stay in their room", ENTITIES_AND_REPOSITORIES_STAY_IN_THEIR_ROOM);
        rules.put("views are closed by default", VIEWS_ARE_CLOSED_BY_DEFAULT);
        rules.put("services are closed by default", SERVICES_ARE_CLOSED_BY_DEFAULT);
        rules.put("the day comes from the clock", THE_DAY_COMES_FROM_THE_CLOCK);
        rules.put("nothing is injected into fields", NOTHING_IS_INJECTED_INTO_FIELDS);
        rules.put("looks live in style sheets", LOOKS_LIVE_IN_STYLE_SHEETS);
        rules.put("every package is null-marked", EVERY_PACKAGE_IS_NULL_MARKED);
        rules.put("rules are plain", RULES_ARE_PLAIN);
        return rules;
    }

    private static Stream<JavaAccess<?>> references(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getMethodReferencesFromSelf().stream(), unit.getConstructorReferencesFromSelf().stream());
    }

    private static boolean asksTheMachineForTheTime(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var parameters = target.getRawParameterTypes();
        var now = target.getName().equals("now")
                && owner.getPackageName().startsWith("java.time")
                && parameters.stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        var newDate = owner.isEquivalentTo(Date.class) && target.getName().equals("<init>") && parameters.isEmpty();
        var millis = owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
        return now || newDate || millis;
    }
}
