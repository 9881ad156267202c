package uk.alongside.schools.register;

import java.util.ArrayList;
import java.util.List;

/** Where the rows of a file are kept, beside the table in which they are laid before they are compared. */
enum Target {
    ENTRY(
            "register_entry",
            List.of(new Column("urn", CellKind.URN, 6, List.of("urn"))),
            List.of(
                    Column.digits(
                            "la_code",
                            3,
                            "lacode",
                            "la",
                            "lea",
                            "leacode",
                            "oldlacode",
                            "localauthoritycode",
                            "lanumber"),
                    Column.text("la_name", 80, "laname", "localauthorityname", "localauthority", "leaname"),
                    Column.digits("establishment_number", 4, "establishmentnumber", "estab", "estabnumber"),
                    Column.text("name", 200, "establishmentname", "schoolname", "name", "schname"),
                    Column.code("type_code", 3, "typeofestablishmentcode", "typecode"),
                    Column.text(
                            "type_name",
                            100,
                            "typeofestablishmentname",
                            "typeofestablishment",
                            "schooltype",
                            "establishmenttype",
                            "typename"),
                    Column.code("type_group_code", 3, "establishmenttypegroupcode"),
                    Column.text("type_group", 60, "establishmenttypegroupname", "establishmenttypegroup"),
                    Column.code("status_code", 2, "establishmentstatuscode"),
                    Column.text("status", 60, "establishmentstatusname", "establishmentstatus", "status"),
                    Column.text("reason_opened", 100, "reasonestablishmentopenedname", "reasonestablishmentopened"),
                    Column.date("opened_on", "opendate"),
                    Column.text("reason_closed", 100, "reasonestablishmentclosedname", "reasonestablishmentclosed"),
                    Column.date("closed_on", "closedate"),
                    Column.code("phase_code", 2, "phaseofeducationcode"),
                    Column.text("phase", 40, "phaseofeducationname", "phaseofeducation", "phase"),
                    Column.upTo("low_age", 150, "statutorylowage"),
                    Column.upTo("high_age", 150, "statutoryhighage"),
                    Column.text("boarders", 60, "boardersname", "boarders"),
                    Column.text("nursery", 60, "nurseryprovisionname", "nurseryprovision"),
                    Column.text("sixth_form", 60, "officialsixthformname", "officialsixthform"),
                    Column.text("gender", 20, "gendername", "gender"),
                    Column.text("religious_character", 100, "religiouscharactername", "religiouscharacter"),
                    Column.text("admissions", 60, "admissionspolicyname", "admissionspolicy"),
                    Column.count("capacity", "schoolcapacity"),
                    Column.text("special_classes", 60, "specialclassesname", "specialclasses"),
                    Column.date("census_day", "censusdate"),
                    Column.count("pupils", "numberofpupils"),
                    Column.count("boys", "numberofboys"),
                    Column.count("girls", "numberofgirls"),
                    Column.share("fsm_percent", 2, "percentagefsm"),
                    Column.count("fsm", "fsm"),
                    Column.text("trust_flag", 80, "trustschoolflagname", "trustschoolflag"),
                    Column.code("trust_code", 60, "trustscode"),
                    Column.text("trust_name", 200, "trustsname", "trusts", "trustname"),
                    Column.code("federation_code", 20, "federationscode"),
                    Column.text("federation", 200, "federationsname", "federations"),
                    Column.code("ukprn", 8, "ukprn"),
                    Column.date("changed_on", "lastchangeddate"),
                    Column.text("street", 200, "street"),
                    Column.text("locality", 200, "locality"),
                    Column.text("address3", 200, "address3"),
                    Column.text("town", 100, "town"),
                    Column.text("county", 60, "countyname", "county"),
                    Column.code("postcode", 8, "postcode", "schoolpostcode"),
                    Column.text("website", 255, "schoolwebsite", "website"),
                    Column.text("section41", 40, "section41approvedname", "section41approved"),
                    Column.text("sen_needs", 600),
                    Column.text("resourced_type", 80, "typeofresourcedprovisionname", "typeofresourcedprovision"),
                    Column.count("resourced_on_roll", "resourcedprovisiononroll"),
                    Column.count("resourced_capacity", "resourcedprovisioncapacity"),
                    Column.count("sen_unit_on_roll", "senunitonroll"),
                    Column.count("sen_unit_capacity", "senunitcapacity"),
                    Column.code("region_code", 3, "gorcode"),
                    Column.text("region", 60, "gorname", "gor", "regionname"),
                    Column.code("district_code", 9, "districtadministrativecode"),
                    Column.text("district", 80, "districtadministrativename", "districtadministrative"),
                    Column.text("urban_rural", 100, "urbanruralname", "urbanrural"),
                    Column.count("easting", "easting"),
                    Column.count("northing", "northing"))),
    LINK(
            "register_link",
            List.of(
                    new Column("urn", CellKind.URN, 6, List.of("urn")),
                    new Column("link_urn", CellKind.URN, 6, List.of("linkurn")),
                    Column.text("kind", 100, "linktype", "linktypename")),
            List.of(Column.text("link_name", 200, "linkname"), Column.date("established_on", "linkestablisheddate"))),
    CENSUS(
            "school_census",
            List.of(
                    new Column("urn", CellKind.URN, 6, List.of("urn", "schoolurn")),
                    Column.count("school_year"),
                    Column.code("source", 16)),
            List.of(
                    Column.digits("la_code", 3, "la", "lea", "oldlacode", "lacode"),
                    Column.digits("establishment_number", 4, "estab", "establishmentnumber"),
                    Column.text("school_type", 60, "schooltype", "phasetypegrouping"),
                    Column.count("pupils", "nor", "totalpupils", "headcount"),
                    Column.count("girls", "norg"),
                    Column.count("boys", "norb"),
                    Column.count("ehc", "tsenelse", "ehcplan", "ehcplans", "ehcpn"),
                    Column.count("sen_support", "tsenelk", "sensupport", "sensupportn"),
                    Column.count("eal", "numeal"),
                    Column.count("english", "numengfl"),
                    Column.count("language_unknown", "numuncfl"),
                    Column.count("fsm", "numfsm"),
                    Column.count("fsm_ever", "numfsmever"),
                    Column.share("girls_percent", 6, "pnorg"),
                    Column.share("boys_percent", 6, "pnorb"),
                    Column.share("ehc_percent", 6, "psenelse", "ehcplanpercent", "ehcppct"),
                    Column.share("sen_support_percent", 6, "psenelk", "sensupportpercent", "sensupportpct"),
                    Column.share("eal_percent", 6, "pnumeal"),
                    Column.share("english_percent", 6, "pnumengfl"),
                    Column.share("language_unknown_percent", 6, "pnumuncfl"),
                    Column.share("fsm_ever_percent", 6, "pnumfsmever"),
                    Column.share("absence_percent", 6, "perctot", "sessoverallpercent"),
                    Column.share("persistent_absence_percent", 6, "ppersabs10", "enrolmentspa10exactpercent"),
                    Column.share("permanent_exclusions", 6, "permexcl"),
                    Column.share("permanent_exclusion_rate", 6, "permexclrate"),
                    Column.share("suspensions", 6, "fixedexcl", "suspension", "suspensions"),
                    Column.share("suspension_rate", 6, "fixedexclrate", "susprate"),
                    Column.share("suspended_pupils", 6, "oneplusfixed", "oneplussusp"),
                    Column.share("suspended_pupils_rate", 6, "oneplusfixedrate", "oneplussusprate"),
                    Column.count("ehc_spld", "ehcprimaryneedspld"),
                    Column.count("ehc_mld", "ehcprimaryneedmld"),
                    Column.count("ehc_sld", "ehcprimaryneedsld"),
                    Column.count("ehc_pmld", "ehcprimaryneedpmld"),
                    Column.count("ehc_semh", "ehcprimaryneedsemh"),
                    Column.count("ehc_slcn", "ehcprimaryneedslcn"),
                    Column.count("ehc_hi", "ehcprimaryneedhi"),
                    Column.count("ehc_vi", "ehcprimaryneedvi"),
                    Column.count("ehc_msi", "ehcprimaryneedmsi"),
                    Column.count("ehc_pd", "ehcprimaryneedpd"),
                    Column.count("ehc_asd", "ehcprimaryneedasd"),
                    Column.count("ehc_oth", "ehcprimaryneedoth"),
                    Column.count("ehc_nsa", "ehcprimaryneednsa"),
                    Column.count("support_spld", "supprimaryneedspld"),
                    Column.count("support_mld", "supprimaryneedmld"),
                    Column.count("support_sld", "supprimaryneedsld"),
                    Column.count("support_pmld", "supprimaryneedpmld"),
                    Column.count("support_semh", "supprimaryneedsemh"),
                    Column.count("support_slcn", "supprimaryneedslcn"),
                    Column.count("support_hi", "supprimaryneedhi"),
                    Column.count("support_vi", "supprimaryneedvi"),
                    Column.count("support_msi", "supprimaryneedmsi"),
                    Column.count("support_pd", "supprimaryneedpd"),
                    Column.count("support_asd", "supprimaryneedasd"),
                    Column.count("support_oth", "supprimaryneedoth"),
                    Column.count("support_nsa", "supprimaryneednsa"),
                    Column.count("provision_spld", "provspld"),
                    Column.count("provision_mld", "provmld"),
                    Column.count("provision_sld", "provsld"),
                    Column.count("provision_pmld", "provpmld"),
                    Column.count("provision_semh", "provsemh"),
                    Column.count("provision_slcn", "provslcn"),
                    Column.count("provision_hi", "provhi"),
                    Column.count("provision_vi", "provvi"),
                    Column.count("provision_msi", "provmsi"),
                    Column.count("provision_pd", "provpd"),
                    Column.count("provision_asd", "provasd"),
                    Column.count("provision_oth", "provoth"),
                    Column.count("sen_unit", "senunit"),
                    Column.count("resourced_provision", "rpunit"),
                    Column.code("symbols", 1500))),
    AUTHORITY(
            "local_authority",
            List.of(Column.digits("code", 3, "lea", "la", "lacode", "leacode", "oldlacode")),
            List.of(
                    Column.text("name", 80, "laname", "leaname"),
                    Column.code("region_code", 3, "region", "regioncode"),
                    Column.text("region", 60, "regionname"))),
    TYPE(
            "establishment_type",
            List.of(Column.code("code", 3, "typeofestablishmentcode")),
            List.of(
                    Column.text("name", 100, "typeofestablishmentname"),
                    Column.code("group_code", 3, "establishmenttypegroupcode"),
                    Column.text("group_name", 60, "establishmenttypegroupname")));

    private final String table;
    private final List<Column> keys;
    private final List<Column> facts;

    Target(String table, List<Column> keys, List<Column> facts) {
        this.table = table;
        this.keys = keys;
        this.facts = facts;
    }

    String table() {
        return table;
    }

    String stage() {
        return "staged_" + table;
    }

    List<Column> keys() {
        return keys;
    }

    List<Column> facts() {
        return facts;
    }

    Column column(String name) {
        return all().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no %s".formatted(table, name)));
    }

    List<Column> all() {
        var all = new ArrayList<>(keys);
        all.addAll(facts);
        return all;
    }
}
