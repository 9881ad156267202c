package uk.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the whole portal to its house rules, and each rule to finding the offence that was planted for it. */
class HouseStyleTests {

    @TestFactory
    Stream<DynamicTest> thePortalKeepsItsHouseRules() {
        JavaClasses portal = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.alongside");
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(portal)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFindsTheOffencePlantedForIt() {
        JavaClasses offences = new ClassFileImporter().importPackages("planted");
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(offences).hasViolation())
                        .as("the planted offence against \"%s\"", rule.getKey())
                        .isTrue()));
    }
}
