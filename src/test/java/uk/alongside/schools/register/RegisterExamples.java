package uk.alongside.schools.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small files in the published layouts, with schools that nobody will find in England. */
final class RegisterExamples {

    /** The headings of the national extract that these examples fill. */
    static final List<String> HEADINGS = List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentNumber",
            "EstablishmentName",
            "TypeOfEstablishment (code)",
            "TypeOfEstablishment (name)",
            "EstablishmentStatus (code)",
            "EstablishmentStatus (name)",
            "OpenDate",
            "CloseDate",
            "PhaseOfEducation (code)",
            "PhaseOfEducation (name)",
            "StatutoryLowAge",
            "StatutoryHighAge",
            "NumberOfPupils",
            "Street",
            "Town",
            "Postcode");

    static final Map<String, String> ASHWOOD = Map.ofEntries(
            Map.entry("URN", "900001"),
            Map.entry("LA (code)", "999"),
            Map.entry("LA (name)", "Harbourshire"),
            Map.entry("EstablishmentNumber", "0102"),
            Map.entry("EstablishmentName", "Ashwood Primary School"),
            Map.entry("TypeOfEstablishment (code)", "1"),
            Map.entry("TypeOfEstablishment (name)", "Community school"),
            Map.entry("EstablishmentStatus (code)", "1"),
            Map.entry("EstablishmentStatus (name)", "Open"),
            Map.entry("OpenDate", "01-01-1900"),
            Map.entry("PhaseOfEducation (code)", "2"),
            Map.entry("PhaseOfEducation (name)", "Primary"),
            Map.entry("StatutoryLowAge", "4"),
            Map.entry("StatutoryHighAge", "11"),
            Map.entry("NumberOfPupils", "210"),
            Map.entry("Town", "Harbour"),
            Map.entry("Postcode", "ZZ9 9ZZ"));

    private RegisterExamples() {}

    /** The school with some facts told otherwise. */
    static Map<String, String> with(Map<String, String> school, String... told) {
        var facts = new java.util.HashMap<>(school);
        for (int i = 0; i < told.length; i += 2) {
            facts.put(told[i], told[i + 1]);
        }
        return facts;
    }

    @SafeVarargs
    static String extract(List<String> headings, Map<String, String>... schools) {
        var lines = new ArrayList<String>();
        lines.add(line(headings));
        for (var school : schools) {
            lines.add(line(headings.stream()
                    .map(heading -> school.getOrDefault(heading, ""))
                    .toList()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(List<String> cells) {
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> cell.matches(".*[,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .toList());
    }
}
