package uk.alongside.drafts.names;

import java.util.Set;

/** Capitals that schools write and that are nobody's initials. */
final class Abbreviations {

    private static final Set<String> KNOWN = Set.of(("""
            UK US USA EU PE RE IT DT LA LAS TA TAS QA EP EPS HT DH DHT AHT NB PS BA MA PHD SEN SLT EHC ICT AM PM
            NQT ECT ITT OT AP CE RC CD DVD TV GP KS EY IQ AI CV HR PR IEP PD CPD MFL DFE BBC NHS CP DSL LSA SALT
            SLCN SEMH ASD ASC ADHD ODD PDA MLD SLD PMLD SPLD HI VI MSI EAL FSM PP LAC CLA CIN TAC TAF CAF EHA
            EHE AR PSP PEP SIMS RAG KPI OK II III IV VII VIII IX XI XII SATS GCSE AQA ELG GLD RWI RWM SPAG PSHE
            RSE PECS TEACCH AAC AET ELSA FTE INSET MAT CEO COO PTA SIP SEF SDP LEA EYFS NC YR WT EXS GDS BSL SSE
            QTVI TOD CYP JP ID PC WI ZPD ZONE AFL APP""").split("\\s+"));

    private Abbreviations() {}

    static boolean has(String capitals) {
        return KNOWN.contains(capitals);
    }
}
