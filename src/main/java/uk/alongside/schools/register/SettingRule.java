package uk.alongside.schools.register;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.alongside.schools.Phase;

/**
 * Which kind of setting a register entry is.
 *
 * <p>Special schools and alternative provision are published with the phase "Not applicable", so the type comes first; then
 * the published phase; then the ages.
 */
final class SettingRule {

    private static final Map<String, Phase> BY_TYPE = Map.ofEntries(
            Map.entry("7", Phase.SPECIAL),
            Map.entry("8", Phase.SPECIAL),
            Map.entry("10", Phase.SPECIAL),
            Map.entry("12", Phase.SPECIAL),
            Map.entry("33", Phase.SPECIAL),
            Map.entry("36", Phase.SPECIAL),
            Map.entry("44", Phase.SPECIAL),
            Map.entry("14", Phase.ALTERNATIVE_PROVISION),
            Map.entry("24", Phase.ALTERNATIVE_PROVISION),
            Map.entry("38", Phase.ALTERNATIVE_PROVISION),
            Map.entry("42", Phase.ALTERNATIVE_PROVISION),
            Map.entry("43", Phase.ALTERNATIVE_PROVISION),
            Map.entry("15", Phase.EARLY_YEARS),
            Map.entry("18", Phase.FURTHER_EDUCATION),
            Map.entry("29", Phase.FURTHER_EDUCATION),
            Map.entry("31", Phase.FURTHER_EDUCATION),
            Map.entry("32", Phase.FURTHER_EDUCATION),
            Map.entry("39", Phase.FURTHER_EDUCATION),
            Map.entry("45", Phase.FURTHER_EDUCATION),
            Map.entry("46", Phase.FURTHER_EDUCATION),
            Map.entry("57", Phase.FURTHER_EDUCATION));

    private SettingRule() {}

    static Phase of(
            @Nullable String typeCode,
            @Nullable String typeName,
            @Nullable String phase,
            @Nullable Integer lowAge,
            @Nullable Integer highAge) {
        var byCode = typeCode == null ? null : BY_TYPE.get(typeCode.replaceFirst("^0+", ""));
        if (byCode != null) {
            return byCode;
        }
        var byName = byTypeName(typeName);
        if (byName != null) {
            return byName;
        }
        var byPhase = byPhase(phase);
        return byPhase == null ? byAges(lowAge, highAge) : byPhase;
    }

    private static @Nullable Phase byTypeName(@Nullable String typeName) {
        var type = typeName == null ? "" : typeName.toLowerCase(Locale.ROOT);
        if (type.contains("16") || type.contains("further education") || type.contains("sixth form")) {
            return Phase.FURTHER_EDUCATION;
        }
        if (type.contains("special")) {
            return Phase.SPECIAL;
        }
        if (type.contains("pupil referral") || type.contains("alternative provision") || type.contains("secure unit")) {
            return Phase.ALTERNATIVE_PROVISION;
        }
        if (type.contains("nursery")) {
            return Phase.EARLY_YEARS;
        }
        if (type.contains("state-funded primary")) {
            return Phase.PRIMARY;
        }
        return type.contains("state-funded secondary") ? Phase.SECONDARY : null;
    }

    private static @Nullable Phase byPhase(@Nullable String published) {
        var phase = published == null ? "" : published.toLowerCase(Locale.ROOT);
        if (phase.contains("nursery")) {
            return Phase.EARLY_YEARS;
        }
        if (phase.contains("primary")) {
            return Phase.PRIMARY;
        }
        if (phase.contains("secondary")) {
            return Phase.SECONDARY;
        }
        if (phase.contains("all-through") || phase.contains("all through")) {
            return Phase.ALL_THROUGH;
        }
        return phase.contains("16") ? Phase.FURTHER_EDUCATION : null;
    }

    /** Independent schools mostly have no phase; they say for which ages they are. */
    private static Phase byAges(@Nullable Integer lowAge, @Nullable Integer highAge) {
        if (lowAge == null || highAge == null) {
            return Phase.ALL_THROUGH;
        }
        if (lowAge >= 16) {
            return Phase.FURTHER_EDUCATION;
        }
        if (highAge <= 5) {
            return Phase.EARLY_YEARS;
        }
        if (highAge <= 13 && lowAge < 9) {
            return Phase.PRIMARY;
        }
        return lowAge >= 9 ? Phase.SECONDARY : Phase.ALL_THROUGH;
    }
}
