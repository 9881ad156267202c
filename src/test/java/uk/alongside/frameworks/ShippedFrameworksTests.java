package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.alongside.frameworks.format.ContentRules;

/** The frameworks that the portal ships, as their files have them. */
class ShippedFrameworksTests {

    static Stream<ShippedFrameworks.Folder> folders() {
        return ShippedFrameworks.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void eachIsWholeAndCouldBePublished(ShippedFrameworks.Folder folder) {
        assertThat(folder.files().keySet())
                .containsExactlyInAnyOrder(
                        "framework.csv", "scale.csv", "areas.csv", "statements.csv", "musts.csv", "wording.csv");
        var edition = ShippedFrameworks.read(folder);
        assertThat(ContentRules.ofPublished(edition.content())).isEmpty();
        assertThat(edition.framework().isShipped()).isTrue();
        assertThat(ShippedFrameworks.read(folder)).as("the same ids each time").isEqualTo(edition);
    }

    /**
     * A portal that has an edition never reads its files again, so a changed file would be one thing here and another
     * there. Make the next number instead. A new edition gets its line in the list once it is settled.
     */
    @ParameterizedTest
    @MethodSource("folders")
    void whatHasLandedIsNeverChanged(ShippedFrameworks.Folder folder) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var file : new TreeMap<>(folder.files()).entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue());
        }
        assertThat(Files.readAllLines(Path.of("db/frameworks/landed.csv")))
                .contains("%s/%d,%s"
                        .formatted(folder.key(), folder.number(), HexFormat.of().formatHex(digest.digest())));
    }

    @Test
    void reviewHasItsEightAreasAndItsMapToTheDescriptorsOfThePublishedProject() {
        var review = shipped().get("send-review/1");
        assertThat(review).isNotNull();
        assertThat(review.content().areas()).hasSize(8);
        assertThat(review.content().statements()).hasSizeBetween(75, 90);
        assertThat(review.content().scale().levels()).hasSize(4);
        var mapped = review.content().statements().stream()
                .flatMap(statement -> statement.descriptors().stream())
                .collect(Collectors.toSet());
        assertThat(mapped).hasSize(28);
        assertThat(mapped.stream().map(code -> code.substring(0, 1)).collect(Collectors.toSet()))
                .isEqualTo(Set.of("1", "2", "3", "4", "5", "6"));
        assertThat(review.content().areas().get(6).statements())
                .as("the seventh area, for which the published project has no theme")
                .allMatch(statement -> statement.descriptors().isEmpty());
    }

    @Test
    void twoQualityMarksHaveOtherShapes() {
        var shipped = shipped();
        assertThat(shipped.get("mark-eight-elements/1"))
                .satisfies(mark -> assertThat(mark.content().areas()).hasSize(8));
        assertThat(shipped.get("mark-nine-objectives/1"))
                .satisfies(mark -> assertThat(mark.content().areas()).hasSize(9));
        assertThat(shipped.entrySet())
                .filteredOn(edition -> edition.getKey().startsWith("mark-"))
                .hasSize(2)
                .allSatisfy(edition -> assertThat(
                                edition.getValue().content().scale().levels())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    private static Map<String, Edition> shipped() {
        return folders()
                .collect(Collectors.toMap(
                        folder -> folder.key() + "/" + folder.number(),
                        ShippedFrameworks::read,
                        (one, other) -> one,
                        TreeMap::new));
    }
}
