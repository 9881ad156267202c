package uk.alongside.bench.volumes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A national extract in the published layout, of schools that nobody will find in England: 140 columns, windows-1252,
 * carriage returns, dates with hyphens.
 */
public final class MadeUpRegister {

    /** As published. */
    public static final List<String> HEADINGS = """
            URN
            LA (code)
            LA (name)
            EstablishmentNumber
            EstablishmentName
            TypeOfEstablishment (code)
            TypeOfEstablishment (name)
            EstablishmentTypeGroup (code)
            EstablishmentTypeGroup (name)
            EstablishmentStatus (code)
            EstablishmentStatus (name)
            ReasonEstablishmentOpened (code)
            ReasonEstablishmentOpened (name)
            OpenDate
            ReasonEstablishmentClosed (code)
            ReasonEstablishmentClosed (name)
            CloseDate
            PhaseOfEducation (code)
            PhaseOfEducation (name)
            StatutoryLowAge
            StatutoryHighAge
            Boarders (code)
            Boarders (name)
            NurseryProvision (name)
            OfficialSixthForm (code)
            OfficialSixthForm (name)
            Gender (code)
            Gender (name)
            ReligiousCharacter (code)
            ReligiousCharacter (name)
            ReligiousEthos (name)
            Diocese (code)
            Diocese (name)
            AdmissionsPolicy (code)
            AdmissionsPolicy (name)
            SchoolCapacity
            SpecialClasses (code)
            SpecialClasses (name)
            CensusDate
            NumberOfPupils
            NumberOfBoys
            NumberOfGirls
            PercentageFSM
            TrustSchoolFlag (code)
            TrustSchoolFlag (name)
            Trusts (code)
            Trusts (name)
            SchoolSponsorFlag (name)
            SchoolSponsors (name)
            FederationFlag (name)
            Federations (code)
            Federations (name)
            UKPRN
            FEHEIdentifier
            FurtherEducationType (name)
            OfstedLastInsp
            OfstedSpecialMeasures (code)
            OfstedSpecialMeasures (name)
            LastChangedDate
            Street
            Locality
            Address3
            Town
            County (name)
            Postcode
            SchoolWebsite
            TelephoneNum
            HeadTitle (name)
            HeadFirstName
            HeadLastName
            HeadPreferredJobTitle
            BSOInspectorateName (name)
            InspectorateReport
            DateOfLastInspectionVisit
            NextInspectionVisit
            TeenMoth (name)
            TeenMothPlaces
            CCF (name)
            SENPRU (name)
            EBD (name)
            PlacesPRU
            FTProv (name)
            EdByOther (name)
            Section41Approved (name)
            SEN1 (name)
            SEN2 (name)
            SEN3 (name)
            SEN4 (name)
            SEN5 (name)
            SEN6 (name)
            SEN7 (name)
            SEN8 (name)
            SEN9 (name)
            SEN10 (name)
            SEN11 (name)
            SEN12 (name)
            SEN13 (name)
            TypeOfResourcedProvision (name)
            ResourcedProvisionOnRoll
            ResourcedProvisionCapacity
            SenUnitOnRoll
            SenUnitCapacity
            GOR (code)
            GOR (name)
            DistrictAdministrative (code)
            DistrictAdministrative (name)
            AdministrativeWard (code)
            AdministrativeWard (name)
            ParliamentaryConstituency (code)
            ParliamentaryConstituency (name)
            UrbanRural (code)
            UrbanRural (name)
            GSSLACode (name)
            Easting
            Northing
            MSOA (name)
            LSOA (name)
            InspectorateName (name)
            SENStat
            SENNoStat
            BoardingEstablishment (name)
            PropsName
            PreviousLA (code)
            PreviousLA (name)
            PreviousEstablishmentNumber
            OfstedRating (name)
            RSCRegion (name)
            Country (name)
            UPRN
            SiteName
            QABName (code)
            QABName (name)
            EstablishmentAccredited (code)
            EstablishmentAccredited (name)
            QABReport
            CHNumber
            MSOA (code)
            LSOA (code)
            FSM
            AccreditationExpiryDate
            """.lines().toList();

    private static final long SEED = 20260301;
    private static final int FIRST_URN = 200_000;
    private static final List<String> NAMES = List.of(
            "St Mary's",
            "St. John's",
            "Saint Thomas à Becket",
            "Ashwood",
            "Lighthouse",
            "Anchor",
            "Café École",
            "Hill-Top",
            "Meadow",
            "Riverside",
            "Holy Trinity",
            "Beacon",
            "Harbour",
            "Oak Grove",
            "Zoë Row");
    private static final List<String> KINDS =
            List.of("Primary School", "Infant School", "Junior School", "Academy", "College");
    private static final List<String> TOWNS = List.of("Harbour", "Stoke-on-Sea", "Upper Quay", "Sandway", "Cliffend");

    private MadeUpRegister() {}

    /** Writes so many schools, with rows of about so many bytes. */
    public static Path write(Path file, int schools, int bytes) throws IOException {
        var random = new Random(SEED);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (BufferedWriter writer = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
            writer.write(String.join(",", HEADINGS) + "\r\n");
            for (int i = 0; i < schools; i++) {
                writer.write(row(i, bytes, random));
            }
        }
        return file;
    }

    private static String row(int number, int bytes, Random random) {
        var facts = Map.ofEntries(
                Map.entry("URN", Integer.toString(FIRST_URN + number)),
                Map.entry("LA (code)", Integer.toString(200 + number / 200)),
                Map.entry("LA (name)", "Authority " + number / 200),
                Map.entry("EstablishmentNumber", "%04d".formatted(number % 10_000)),
                Map.entry(
                        "EstablishmentName",
                        NAMES.get(random.nextInt(NAMES.size())) + " " + KINDS.get(random.nextInt(KINDS.size())) + " "
                                + number),
                Map.entry("TypeOfEstablishment (code)", "34"),
                Map.entry("TypeOfEstablishment (name)", "Academy converter"),
                Map.entry("EstablishmentTypeGroup (code)", "10"),
                Map.entry("EstablishmentTypeGroup (name)", "Academies"),
                Map.entry("EstablishmentStatus (code)", "1"),
                Map.entry("EstablishmentStatus (name)", "Open"),
                Map.entry("OpenDate", "01-09-%d".formatted(2000 + random.nextInt(24))),
                Map.entry("PhaseOfEducation (code)", "2"),
                Map.entry("PhaseOfEducation (name)", "Primary"),
                Map.entry("StatutoryLowAge", "4"),
                Map.entry("StatutoryHighAge", "11"),
                Map.entry("CensusDate", "18-01-2024"),
                Map.entry("NumberOfPupils", Integer.toString(random.nextInt(900))),
                Map.entry("NumberOfBoys", Integer.toString(random.nextInt(450))),
                Map.entry("NumberOfGirls", Integer.toString(random.nextInt(450))),
                Map.entry("PercentageFSM", "%d.%d".formatted(random.nextInt(60), random.nextInt(10))),
                Map.entry("Trusts (code)", Integer.toString(2_000 + random.nextInt(900))),
                Map.entry("Trusts (name)", "Trust " + random.nextInt(900)),
                Map.entry("LastChangedDate", "05-02-2024"),
                Map.entry("Street", "%d Quay Street".formatted(1 + random.nextInt(200))),
                Map.entry("Town", TOWNS.get(random.nextInt(TOWNS.size()))),
                Map.entry("Postcode", "ZZ%d %dZZ".formatted(1 + random.nextInt(99), random.nextInt(10))),
                Map.entry("GOR (code)", "J"),
                Map.entry("GOR (name)", "South East"),
                Map.entry("Easting", Integer.toString(400_000 + random.nextInt(100_000))),
                Map.entry("Northing", Integer.toString(100_000 + random.nextInt(100_000))));
        var row = new StringBuilder(bytes + 64);
        for (int column = 0; column < HEADINGS.size(); column++) {
            row.append(column == 0 ? "" : ",").append(facts.getOrDefault(HEADINGS.get(column), ""));
        }
        // The last column is one that the portal does not keep.
        return row.append("x".repeat(Math.max(0, bytes - row.length() - 2)))
                .append("\r\n")
                .toString();
    }
}
