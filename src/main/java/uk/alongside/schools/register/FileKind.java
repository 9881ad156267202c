package uk.alongside.schools.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of published file, recognised by its headings alone: the name of a file says nothing reliable. */
enum FileKind {
    LINKS(
            Target.LINK,
            "links between URNs",
            "URN, LinkURN, LinkType",
            Set.of("urn"),
            Set.of("linkurn"),
            Set.of("linktype")),
    SEN_CENSUS(
            Target.CENSUS,
            "special educational needs by school",
            "URN, SEN support, EHC plan",
            Set.of("urn", "schoolurn", "laestab"),
            Set.of("sensupport"),
            Set.of("ehcplan", "ehcplans")),
    CENSUS(
            Target.CENSUS,
            "school census",
            "URN, NOR, TSENELSE, TSENELK",
            Set.of("urn", "schoolurn", "laestab"),
            Set.of("nor", "totalpupils"),
            Set.of("tsenelk", "tsenelse")),
    ABSENCE(
            Target.CENSUS,
            "absence by school",
            "URN, PERCTOT",
            Set.of("urn", "schoolurn", "laestab"),
            Set.of("perctot", "sessoverallpercent")),
    EXCLUSIONS(
            Target.CENSUS,
            "exclusions and suspensions by school",
            "laestab, perm_excl, fixed_excl",
            Set.of("urn", "schoolurn", "laestab"),
            Set.of("permexcl"),
            Set.of("fixedexcl", "suspension", "suspensions")),
    REGISTER(
            Target.ENTRY,
            "schools of the national register",
            "URN, EstablishmentName",
            Set.of("urn"),
            Set.of("establishmentname", "schoolname", "schname", "name")),
    ESTABLISHMENT_TYPES(
            Target.TYPE,
            "types of establishment",
            "type-of-establishment-code, type-of-establishment-name",
            Set.of("typeofestablishmentcode"),
            Set.of("typeofestablishmentname")),
    LOCAL_AUTHORITIES(
            Target.AUTHORITY,
            "local authorities and regions",
            "LEA, LA Name, REGION NAME",
            Set.of("lea", "la", "lacode", "leacode", "oldlacode"),
            Set.of("laname", "leaname"),
            Set.of("regionname"));

    private final Target target;
    private final String words;
    private final String expected;
    private final List<Set<String>> needs;

    @SafeVarargs
    @SuppressWarnings("varargs")
    FileKind(Target target, String words, String expected, Set<String>... needs) {
        this.target = target;
        this.words = words;
        this.expected = expected;
        this.needs = List.of(needs);
    }

    /** The kind whose headings are all there. */
    static Optional<FileKind> of(Set<String> headings) {
        return Arrays.stream(values()).filter(kind -> kind.isIn(headings)).findFirst();
    }

    /** Statistics of many kinds name authorities and regions too; they say for which time they hold. */
    private boolean isIn(Set<String> headings) {
        return (hasFigures() || !headings.contains("timeperiod"))
                && needs.stream().allMatch(oneOf -> oneOf.stream().anyMatch(headings::contains));
    }

    Target target() {
        return target;
    }

    String words() {
        return words;
    }

    /** The headings by which it is recognised. */
    String expected() {
        return expected;
    }

    boolean hasFigures() {
        return target == Target.CENSUS;
    }
}
