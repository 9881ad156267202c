package uk.alongside.audits.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.alongside.kernel.SchoolTime;

/** What the page says around the questions to people who answer by a link: in their language, or else in English. */
public final class AnswerWords {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    private static final AnswerWords ENGLISH = new AnswerWords("en");
    private static final Map<String, AnswerWords> ALL =
            Map.of("en", ENGLISH, "pl", new AnswerWords("pl"), "ur", new AnswerWords("ur"));

    private final String language;
    private final Properties words = new Properties();

    private AnswerWords(String language) {
        this.language = language;
        try (var in = AnswerWords.class.getResourceAsStream(
                "/uk/alongside/audits/api/answer-%s.properties".formatted(language))) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static AnswerWords in(String language) {
        return ALL.getOrDefault(shortOf(language), ENGLISH);
    }

    /** The first of these that we speak; what a browser says of its person. */
    static AnswerWords in(List<Locale> languages) {
        return languages.stream()
                .flatMap(one -> Optional.ofNullable(ALL.get(one.getLanguage())).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    /** As a page says which language it is in. */
    public String tag() {
        return tag(language);
    }

    static String tag(String language) {
        return language.equals("en") ? "en-GB" : language;
    }

    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(shortOf(language)) ? "rtl" : "ltr";
    }

    public String direction() {
        return direction(language);
    }

    private static String shortOf(String language) {
        return language.split("-", 2)[0];
    }

    /** What a language calls itself: {@code polski}. */
    public static String nameOf(String language) {
        var locale = Locale.forLanguageTag(language);
        var name = locale.getDisplayName(locale);
        return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public String say(String key, Object... filledIn) {
        var said = Objects.requireNonNull(words.getProperty(key), key);
        return filledIn.length == 0 ? said : said.formatted(filledIn);
    }

    public String day(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(tag()))
                .format(SchoolTime.dayOf(moment));
    }

    /**
     * What families answer, the lowest first: sentences about a child are not answered by how far a school has come. Of a
     * scale that is longer than anybody has words for, the ends are named and the rest is numbered.
     */
    List<String> answers(int levels) {
        var known = words.getProperty("answer." + levels);
        if (known != null) {
            return List.of(known.split("\\|"));
        }
        var ends = say("answer.2").split("\\|");
        return IntStream.rangeClosed(1, levels)
                .mapToObj(level ->
                        level == 1 ? "1. " + ends[0] : level == levels ? level + ". " + ends[1] : String.valueOf(level))
                .toList();
    }

    /** Some of it, for the script. */
    Map<String, String> of(String... keys) {
        return List.of(keys).stream().collect(Collectors.toMap(key -> key, this::say));
    }

    Set<Object> keys() {
        return words.keySet();
    }
}
