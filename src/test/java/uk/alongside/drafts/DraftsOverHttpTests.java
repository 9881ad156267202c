package uk.alongside.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.somebody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.drafts.DraftExamples.Scribbles;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;

/** What pages may rely on when they keep drafts: the same write twice, two at once, nobody signed in, nonsense. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.production-mode=true")
@Import(DraftExamples.class)
@TestInstance(Lifecycle.PER_CLASS)
class DraftsOverHttpTests {

    private static final ActingAs LOADER = ActingAs.system("test");
    private static int writers;

    private final Accounts accounts;
    private final ProjectExamples projects;
    private final Scribbles scribbles;
    private final JdbcClient jdbc;
    private final int port;

    private final Map<Writer, DraftPage> open = new HashMap<>();
    private UUID part = UUID.randomUUID();
    private Writer amina = new Writer(PersonId.next(), "");
    private Writer boris = amina;
    private ProjectId project = ProjectId.next();
    private UUID document = UUID.randomUUID();

    private record Writer(PersonId id, String email) {}

    DraftsOverHttpTests(
            Accounts accounts,
            ProjectPacks packs,
            ProjectTeam team,
            Scribbles scribbles,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.projects = new ProjectExamples(packs, team, jdbc);
        this.scribbles = scribbles;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeAll
    void twoPeopleComeToAProject() {
        amina = writer();
        boris = writer();
        project = projects.project("drafts");
    }

    @BeforeEach
    void theyWriteOneDocument() {
        jdbc.sql("delete from sign_in_failure").update();
        part = UUID.randomUUID();
        document = scribbles.open(project, amina.id(), boris.id());
    }

    @Test
    void whatIsWrittenIsKeptAndGivenBack() {
        var page = page(amina);

        var first = page.write(document, part, 0, UUID.randomUUID(), "text", "We begin");
        var second = page.write(document, part, first.version(), UUID.randomUUID(), "judgement", "3");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.field("text")).isEqualTo("We begin");
        assertThat(second.json().path("mine").booleanValue()).isTrue();
        var seen = page(boris).read(DraftExamples.KIND, document, part);
        assertThat(seen.field("judgement")).isEqualTo("3");
        assertThat(seen.json().path("mine").booleanValue()).isFalse();
        assertThat(seen.json().path("by").asString())
                .isEqualTo("Robin of " + amina.email().replaceFirst("@.*", ""));
        assertThat(page.read("/drafts/%s/%s".formatted(DraftExamples.KIND, document))
                        .json()
                        .at("/parts/" + part + "/version")
                        .longValue())
                .isEqualTo(2);
    }

    @Test
    void sameWriteTwiceIsOneWriteAlsoAfterSomebodyElseWrote() {
        var page = page(amina);
        var op = UUID.randomUUID();

        var first = page.write(document, part, 0, op, "text", "Once");
        var again = page.write(document, part, 0, op, "text", "Once");
        var theirs = page(boris).write(document, part, 1, UUID.randomUUID(), "text", "Once, and more");
        var late = page.write(document, part, 0, op, "text", "Once");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(1);
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.version()).as("what is kept by now").isEqualTo(2);
        assertThat(late.field("text")).isEqualTo("Once, and more");
        assertThat(theirs.version()).isEqualTo(2);
        assertThat(page.read(DraftExamples.KIND, document, part).field("text")).isEqualTo("Once, and more");
    }

    @Test
    void lateWriteDoesNotOverwriteANewerOne() {
        var page = page(amina);
        page.write(document, part, 0, UUID.randomUUID(), "text", "First");
        page.write(document, part, 1, UUID.randomUUID(), "text", "Second");

        var late = page.write(document, part, 0, UUID.randomUUID(), "text", "Firs");

        assertThat(late.status()).isEqualTo(409);
        assertThat(page.read(DraftExamples.KIND, document, part).field("text")).isEqualTo("Second");
    }

    @Test
    void twoInOneFieldGetBothTextsAndTwoInTwoFieldsNone() {
        var aminas = page(amina);
        var boriss = page(boris);
        var start = aminas.write(document, part, 0, UUID.randomUUID(), "text", "Start")
                .version();

        var first = aminas.write(document, part, start, UUID.randomUUID(), "text", "Start, says Amina");
        var clash = boriss.write(document, part, start, UUID.randomUUID(), "text", "Start, says Boris");
        var beside = boriss.write(document, part, start, UUID.randomUUID(), "judgement", "2");

        assertThat(first.status()).isEqualTo(200);
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.json().at("/theirs/fields/text").asString()).isEqualTo("Start, says Amina");
        assertThat(clash.json().at("/theirs/by").asString())
                .isEqualTo("Robin of " + amina.email().replaceFirst("@.*", ""));
        assertThat(clash.json().at("/yours/fields/text").asString()).isEqualTo("Start, says Boris");
        assertThat(clash.json().path("fields").path(0).asString()).isEqualTo("text");
        assertThat(beside.status()).isEqualTo(200);
        assertThat(beside.field("text")).isEqualTo("Start, says Amina");

        var settled = boriss.write(
                document,
                part,
                clash.json().at("/theirs/version").longValue(),
                UUID.randomUUID(),
                "text",
                "Start, says Amina\n\nStart, says Boris");
        assertThat(settled.status()).isEqualTo(200);
    }

    @Test
    void twoWhoWroteTheSameAgree() {
        page(amina).write(document, part, 0, UUID.randomUUID(), "text", "The same");

        assertThat(page(boris)
                        .write(document, part, 0, UUID.randomUUID(), "text", "The same")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void threeWhoClashEndWithAllThreeTexts() {
        var carla = writer();
        document = scribbles.open(project, amina.id(), boris.id(), carla.id());
        page(amina).write(document, part, 0, UUID.randomUUID(), "text", "A");

        keepBoth(page(boris), "B");
        keepBoth(page(carla), "C");

        assertThat(page(amina).read(DraftExamples.KIND, document, part).field("text"))
                .isEqualTo("A\nB\nC");
    }

    @Test
    void twentyAtOnceLoseNothing() throws Exception {
        var two = List.of(page(amina), page(boris));
        two.forEach(DraftPage::session);
        var pages =
                IntStream.range(0, 20).mapToObj(number -> two.get(number % 2)).toList();
        var together = new CyclicBarrier(pages.size());
        try (var threads = Executors.newFixedThreadPool(pages.size())) {
            var answers = new ArrayList<Future<Long>>();
            for (var number = 0; number < pages.size(); number++) {
                var page = pages.get(number);
                var words = "line " + number;
                answers.add(threads.submit(() -> {
                    together.await();
                    return keepBoth(page, words);
                }));
            }
            var versions = new HashSet<Long>();
            for (var answer : answers) {
                versions.add(answer.get());
            }
            assertThat(versions).as("each write is a version of its own").hasSize(pages.size());
        }
        assertThat(page(amina)
                        .read(DraftExamples.KIND, document, part)
                        .field("text")
                        .lines())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20)
                        .mapToObj(number -> "line " + number)
                        .toList());
    }

    @Test
    void twentyAtOnceInTwentyPartsAreAllKept() throws Exception {
        var parts = IntStream.range(0, 20).mapToObj(number -> UUID.randomUUID()).toList();
        var page = page(amina);
        page.session();
        var together = new CyclicBarrier(parts.size());
        try (var threads = Executors.newFixedThreadPool(parts.size())) {
            var answers = new ArrayList<Future<Integer>>();
            for (var number = 0; number < parts.size(); number++) {
                var one = parts.get(number);
                answers.add(threads.submit(() -> {
                    together.await();
                    return page.write(document, one, 0, UUID.randomUUID(), "text", "kept")
                            .status();
                }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(page(boris)
                        .read("/drafts/%s/%s".formatted(DraftExamples.KIND, document))
                        .json()
                        .path("parts"))
                .hasSize(20);
    }

    /** Writes as a page does whose person always says "keep both": until it is in. */
    private long keepBoth(DraftPage page, String words) {
        var answer = page.write(document, part, 0, UUID.randomUUID(), "text", words);
        while (answer.status() == 409) {
            var theirs = answer.json().path("theirs");
            answer = page.write(
                    document,
                    part,
                    theirs.path("version").longValue(),
                    UUID.randomUUID(),
                    "text",
                    theirs.at("/fields/text").asString() + "\n" + words);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.version();
    }

    @Test
    void whoIsNotSignedInIsToldSoAndTheSameWriteIsKeptAfterwards() {
        var page = newPage(amina);
        var base = page.write(document, part, 0, UUID.randomUUID(), "text", "In the middle of a")
                .version();
        page.losesItsCookies();
        var op = UUID.randomUUID();

        assertThat(page.session().status()).isEqualTo(401);
        assertThat(page.read(DraftExamples.KIND, document, part).status()).isEqualTo(401);
        assertThat(page.write(document, part, base, op, "text", "In the middle of a sentence")
                        .status())
                .as("without the form's cookie it looks like somebody else's page")
                .isIn(401, 403);

        page.signIn(amina.email(), PASSWORD);
        assertThat(page.write(document, part, base, op, "text", "In the middle of a sentence")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyWritesInTheNameOfWhoeverSignedInAfterThem() {
        var page = newPage(amina);
        var owner = page.session().json().path("owner").asString();
        page.losesItsCookies();
        page.signIn(boris.email(), PASSWORD);
        page.writesAs(owner);

        assertThat(page.write(document, part, 0, UUID.randomUUID(), "text", "By Amina")
                        .status())
                .isEqualTo(401);
        assertThat(page.read(DraftExamples.KIND, document, part).version()).isZero();
    }

    @Test
    void missingAndForbiddenAnswerAlike() {
        var others = scribbles.open(project, boris.id());
        var page = page(amina);
        page(boris).write(others, part, 0, UUID.randomUUID(), "text", "Not for Amina");

        var answers = List.of(
                page.read(DraftExamples.KIND, others, part),
                page.read(DraftExamples.KIND, UUID.randomUUID(), part),
                page.read("no-such-kind", others, part),
                page.read("/drafts/%s/%s".formatted(DraftExamples.KIND, others)),
                page.read("/drafts/%s/%s".formatted(DraftExamples.KIND, UUID.randomUUID())),
                page.read("/drafts/%s/%s".formatted(DraftExamples.KIND, "not-an-id")),
                page.write(others, part, 0, UUID.randomUUID(), "text", "Mine now"),
                page.write(UUID.randomUUID(), part, 0, UUID.randomUUID(), "text", "Mine now"));

        assertThat(answers).extracting(DraftPage.Answer::status).containsOnly(404);
        assertThat(answers)
                .extracting(DraftPage.Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(page(boris).read(DraftExamples.KIND, others, part).field("text"))
                .isEqualTo("Not for Amina");
    }

    @Test
    void tooMuchIsRefusedInASentenceThatSaysWhatToDo() {
        var page = page(amina);

        var longText = page.write(document, part, 0, UUID.randomUUID(), "text", "x".repeat(20_001));
        var longRequest = page.write(document, part, 0, UUID.randomUUID(), "text", "x".repeat(400_000));

        assertThat(longText.status()).isEqualTo(422);
        assertThat(longText.json().path("field").asString()).isEqualTo("text");
        assertThat(longText.json().path("sentence").asString()).isEqualTo("Write at most 20,000 characters here.");
        assertThat(longRequest.status()).isEqualTo(413);
        assertThat(longRequest.json().path("sentence").asString()).contains("Shorten it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{\"op\":\"OP\",\"base\":0}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{}}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":[\"text\"]}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"text\":null}}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"text\":{\"a\":\"b\"}}}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"text\":7}}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"Text; drop table draft\":\"a\"}}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"text\":\"a\",\"text\":\"b\"}}",
                "{\"op\":\"OP\",\"base\":-1,\"fields\":{\"text\":\"a\"}}",
                "{\"op\":\"OP\",\"base\":1.5,\"fields\":{\"text\":\"a\"}}",
                "{\"op\":\"OP\",\"base\":1e30,\"fields\":{\"text\":\"a\"}}",
                "{\"op\":\"OP\",\"base\":99999999999999999999999,\"fields\":{\"text\":\"a\"}}",
                "{\"op\":\"OP\",\"base\":\"0\",\"fields\":{\"text\":\"a\"}}",
                "{\"op\":\"1-1-1-1-1\",\"base\":0,\"fields\":{\"text\":\"a\"}}",
                "{\"op\":7,\"base\":0,\"fields\":{\"text\":\"a\"}}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"text\":\"a\"},\"at\":\"yesterday\"}",
                "{\"op\":\"OP\",\"base\":0,\"fields\":{\"text\":\"a\"}} {\"more\":1}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            })
    void nonsenseIsRefusedInASentence(String body) {
        var answer = page(amina)
                .put(
                        DraftExamples.KIND + "/" + document + "/" + part,
                        body.replace("OP", UUID.randomUUID().toString()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("sentence").asString()).contains("still on this device");
        assertThat(page(amina).read(DraftExamples.KIND, document, part).version())
                .isZero();
    }

    @Test
    void deeplyNestedAndBrokenCharactersAreRefused() {
        var page = page(amina);
        var place = DraftExamples.KIND + "/" + document + "/" + part;

        assertThat(page.put(place, "{\"fields\":".repeat(20_000)).status()).isEqualTo(400);
        assertThat(page.put(place, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                        .status())
                .isEqualTo(400);
    }

    @Test
    void textIsKeptAsItWasTypedButForWhatNobodyTypes() {
        var page = page(amina);
        var typed = "“Ünï” 🙂 ’; drop table draft; --\n\t<b>{{x}}</b> =1+1";

        var kept = page.put(
                DraftExamples.KIND + "/" + document + "/" + part,
                "{\"op\":\"%s\",\"base\":0,\"fields\":{\"text\":\"%s\\u0000\\u0007\\r\\n\\ud83d end\"}}"
                        .formatted(UUID.randomUUID(), typed.replace("\n", "\\n").replace("\t", "\\t")));

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(page.read(DraftExamples.KIND, document, part).field("text")).isEqualTo(typed + "\n\ufffd end");
    }

    @Test
    void otherSitesCannotWrite() {
        var page = page(amina);

        var forged = page.putFromElsewhere(
                DraftExamples.KIND + "/" + document + "/" + part,
                "{\"op\":\"%s\",\"base\":0,\"fields\":{\"text\":\"a\"}}".formatted(UUID.randomUUID()));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(page.read(DraftExamples.KIND, document, part).version()).isZero();
    }

    @Test
    void whoCameByALinkWritesWhereItLeadsAndNowhereElse() {
        var link = "link-" + UUID.randomUUID();
        var theirs = scribbles.openFor(project, link);
        var page = new DraftPage(port).through(link);

        assertThat(page.session().status()).isEqualTo(200);
        var kept = page.write(theirs, part, 0, UUID.randomUUID(), "text", "From home");

        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.json().path("by").asString()).isEmpty();
        assertThat(kept.json().path("mine").booleanValue()).isTrue();
        assertThat(page.write(document, part, 0, UUID.randomUUID(), "text", "Elsewhere")
                        .status())
                .isEqualTo(404);
        assertThat(new DraftPage(port).through("no such link").session().status())
                .isEqualTo(401);
        assertThat(page.session().json().path("owner").asString()).isNotEqualTo(link);
        assertThat(page.session().json().path("key").asString()).hasSize(44);
    }

    @Test
    void draftThatWasSentIsNotThereAnyMore() {
        var page = page(amina);
        page.write(document, part, 0, UUID.randomUUID(), "text", "Done");
        scribbles.send(document);

        assertThat(page.write(document, part, 1, UUID.randomUUID(), "text", "Done, and late")
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from draft where document_id = ?")
                        .param(document)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keyOfADeviceIsTheSameUntilItsPersonSignsOut() {
        var page = newPage(amina);
        var key = page.session().json().path("key").asString();

        page.losesItsCookies();
        page.signIn(amina.email(), PASSWORD);
        assertThat(page.session().json().path("key").asString()).isEqualTo(key);

        page.signIn(boris.email(), PASSWORD);
        page.losesItsCookies();
        page.signIn(boris.email(), PASSWORD);
        assertThat(page.session().json().path("key").asString()).isNotEqualTo(key);
        page.losesItsCookies();

        page.signIn(amina.email(), PASSWORD);
        page.session();
        page.signOut();
        assertThat(page.session().status()).isEqualTo(401);
        page.signIn(amina.email(), PASSWORD);
        assertThat(page.session().json().path("key").asString()).isNotEmpty().isNotEqualTo(key);
    }

    @Test
    void sharedComputerGetsNoKey() {
        var carla = writer();
        var page = new DraftPage(port).signIn(carla.email(), PASSWORD, "shared=yes");

        assertThat(page.session().json().path("shared").booleanValue()).isTrue();
        assertThat(page.session().json().has("key")).isFalse();
        assertThat(jdbc.sql("select count(*) from draft_key where person_id = ?")
                        .param(carla.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Signed in once for all tests, which takes a moment. */
    private DraftPage page(Writer writer) {
        return open.computeIfAbsent(writer, this::newPage);
    }

    /** For a test that loses its cookies or signs out. */
    private DraftPage newPage(Writer writer) {
        return new DraftPage(port).signIn(writer.email(), PASSWORD);
    }

    private Writer writer() {
        var request = somebody("writer" + ++writers);
        return new Writer(
                LOADER.call(() -> accounts.open(request)), request.email().value());
    }

    @Test
    void fieldsThatWereNotSentStay() {
        var page = page(amina);
        page.write(document, part, 0, UUID.randomUUID(), Map.of("text", "a", "judgement", "1"));

        assertThat(page.write(document, part, 1, UUID.randomUUID(), "text", "").field("judgement"))
                .isEqualTo("1");
    }
}
