package uk.alongside.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.SqlCount;
import uk.alongside.drafts.DraftExamples.Scribbles;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;

/** What the modules that bring a kind of draft may rely on. */
@SpringBootTest
@Import({DraftExamples.class, SqlCount.class})
@TestInstance(Lifecycle.PER_CLASS)
class DraftsTests {

    private static final String KIND = DraftExamples.KIND;

    private final Drafts drafts;
    private final DraftKeys keys;
    private final ForgetDrafts forget;
    private final DraftWords words;
    private final DraftsAboutPerson aboutPerson;
    private final Scribbles scribbles;
    private final ProjectExamples projects;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private final PersonId amina = PersonId.next();
    private final PersonId boris = PersonId.next();
    private ProjectId project = ProjectId.next();

    DraftsTests(
            Drafts drafts,
            DraftKeys keys,
            ForgetDrafts forget,
            DraftWords words,
            DraftsAboutPerson aboutPerson,
            Scribbles scribbles,
            ProjectPacks packs,
            ProjectTeam team,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.keys = keys;
        this.forget = forget;
        this.words = words;
        this.aboutPerson = aboutPerson;
        this.scribbles = scribbles;
        this.projects = new ProjectExamples(packs, team, jdbc);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void thereIsAProject() {
        project = projects.project("drafts-kept");
    }

    @Test
    void draftStandsInTheCallersTransactionAndGoesWithIt() {
        var key = newKey();

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> drafts.keep(project, write(key, amina, 0, Map.of("text", "alone"))));
        transaction.executeWithoutResult(status -> {
            drafts.keep(project, write(key, amina, 0, Map.of("text", "undone")));
            status.setRollbackOnly();
        });

        assertThat(drafts.read(key)).isEqualTo(Draft.NONE);
    }

    @Test
    void writeCostsTwoStatementsWhateverItHasInItAndReadingADocumentOne() {
        var document = scribbles.open(project, amina);
        var key = new DraftKey(KIND, document, UUID.randomUUID());
        keep(key, amina, 0, Map.of("text", "a", "judgement", "1"));

        var one = SqlCount.of(() -> keep(key, amina, 1, Map.of("text", "b")));
        var three = SqlCount.of(() -> keep(key, amina, 2, Map.of("text", "c", "judgement", "2", "musts", "1,2")));
        var small = SqlCount.of(() -> drafts.read(KIND, document));
        for (var part = 0; part < 80; part++) {
            keep(new DraftKey(KIND, document, UUID.randomUUID()), amina, 0, Map.of("text", "more"));
        }
        var large = SqlCount.of(() -> drafts.read(KIND, document));

        assertThat(one.statements()).hasSize(2);
        assertThat(three.statements()).hasSize(2);
        assertThat(small.statements()).hasSize(1);
        assertThat(large.statements()).hasSize(1);
        assertThat(large.result()).hasSize(81);
    }

    @Test
    void lastSixtyFourWritesAreKnownAgain() {
        var first = UUID.randomUUID();
        var ops = new Ops(new byte[0]).with(first);
        for (var more = 0; more < 63; more++) {
            ops = ops.with(UUID.randomUUID());
        }

        assertThat(ops.has(first)).isTrue();
        assertThat(ops.with(UUID.randomUUID()).has(first)).isFalse();
        assertThat(ops.bytes()).hasSizeLessThanOrEqualTo(1024);
    }

    @Test
    void forgottenDraftIsGoneWithAllItsParts() {
        var document = scribbles.open(project, amina);
        var kept = new DraftKey(KIND, document, UUID.randomUUID());
        var gone = new DraftKey(KIND, document, UUID.randomUUID());
        keep(kept, amina, 0, Map.of("text", "a"));
        keep(gone, amina, 0, Map.of("text", "b"));

        transaction.executeWithoutResult(status -> drafts.forget(gone));
        assertThat(drafts.read(KIND, document)).containsOnlyKeys(kept.part());

        transaction.executeWithoutResult(status -> drafts.forget(KIND, document));
        assertThat(drafts.read(KIND, document)).isEmpty();
    }

    @Test
    void draftsOfLongAgoAndKeysThatNobodyUsesAreForgotten() {
        var old = newKey();
        var recent = newKey();
        keep(old, amina, 0, Map.of("text", "old"));
        keep(recent, amina, 0, Map.of("text", "recent"));
        var device = UUID.randomUUID();
        var before = keys.of(new Author.Somebody(amina), device);
        jdbc.sql("update draft set written_at = '2020-01-01' where document_id = ?")
                .param(old.document())
                .update();
        jdbc.sql("update draft_key set used_at = '2020-01-01' where device_id = ?")
                .param(device)
                .update();

        forget.run();

        assertThat(drafts.read(old)).isEqualTo(Draft.NONE);
        assertThat(drafts.read(recent).field("text")).isEqualTo("recent");
        assertThat(keys.of(new Author.Somebody(amina), device)).isNotEqualTo(before);
    }

    @Test
    void personHasKeysForFortyDevicesAndNoMore() {
        var somebody = new Author.Somebody(PersonId.next());
        var first = UUID.randomUUID();
        keys.of(somebody, first);
        jdbc.sql("update draft_key set used_at = used_at - interval 1 hour where device_id = ?")
                .param(first)
                .update();
        for (var more = 0; more < 40; more++) {
            keys.of(somebody, UUID.randomUUID());
        }

        assertThat(jdbc.sql("select count(*) from draft_key where person_id = ?")
                        .param(somebody.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(jdbc.sql("select count(*) from draft_key where device_id = ?")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyLinkHasAKeyOfItsOwn() {
        var links = IntStream.range(0, 64)
                .mapToObj(number -> new Author.ByLink("link number " + number))
                .toList();

        var secrets = links.stream()
                .map(link -> HexFormat.of().formatHex(keys.of(link, UUID.randomUUID())))
                .toList();

        assertThat(secrets).doesNotHaveDuplicates();
        assertThat(links.stream().map(keys::owner)).doesNotHaveDuplicates();
    }

    @Test
    void removedWordsDoNotComeBackUnseenFromADeviceThatStillHasThem() {
        var key = newKey();
        keep(key, amina, 0, Map.of("text", "Zebedee\nTrembath reads better now", "judgement", "2"));
        var here = new HoldsWords.Where(project.asSubject(), "drafts-kept", "Drafts", Set.of(), Set.of());
        var sought = new SoughtWords("zebedee trembath", false);

        assertThat(words.find(here, sought)).singleElement().satisfies(place -> assertThat(place.excerpt())
                .as("a draft is its writers' alone")
                .isEmpty());
        transaction.executeWithoutResult(status -> words.remove(here, sought, Set.of()));

        assertThat(drafts.read(key).field("text")).isEqualTo("[removed] reads better now");
        assertThat(words.find(here, sought)).isEmpty();
        assertThat(keep(key, amina, 1, Map.of("text", "Zebedee\nTrembath reads better now, much")))
                .isInstanceOf(Keeping.TwoVersions.class);
        assertThat(keep(key, amina, 1, Map.of("judgement", "3"))).isInstanceOf(Keeping.Kept.class);
    }

    @Test
    void personFindsTheirOwnWordsAndNotTheOthers() {
        var key = newKey();
        keep(key, amina, 0, Map.of("text", "By Amina"));
        keep(key, boris, 1, Map.of("note", "By Boris"));
        keys.of(new Author.Somebody(boris), UUID.randomUUID());
        var about = new AboutPerson(boris.value(), new EmailAddress("boris@alongside.example"));

        assertThat(aboutPerson.about(about))
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(aboutPerson.headings()))
                .anySatisfy(row -> assertThat(row).contains("By Boris"))
                .noneSatisfy(row -> assertThat(row).contains("By Amina"))
                .anySatisfy(row -> assertThat(row).contains("A device that may keep drafts, last used"));

        aboutPerson.erase(about);

        assertThat(drafts.read(key).field("note")).isEqualTo("By Boris");
        assertThat(aboutPerson.about(about))
                .noneSatisfy(row -> assertThat(row.getFirst()).startsWith("A device"));
    }

    @Test
    void whatIsPrintedHasNoWordsInIt() {
        var key = newKey();
        var write = write(key, amina, 0, Map.of("text", "a secret"));

        assertThat(write.toString()).doesNotContain("secret");
        assertThat(new Draft(1, Instant.EPOCH, write.by().person(), write.fields()).toString())
                .doesNotContain("secret");
        assertThat(new Author.ByLink("token").toString()).doesNotContain("token");
    }

    private DraftKey newKey() {
        return new DraftKey(KIND, scribbles.open(project, amina, boris), UUID.randomUUID());
    }

    private Keeping keep(DraftKey key, PersonId by, long base, Map<String, String> fields) {
        return transaction.execute(status -> drafts.keep(project, write(key, by, base, fields)));
    }

    private static DraftWrite write(DraftKey key, PersonId by, long base, Map<String, String> fields) {
        return new DraftWrite(key, new Author.Somebody(by), base, UUID.randomUUID(), fields, Instant.EPOCH);
    }
}
