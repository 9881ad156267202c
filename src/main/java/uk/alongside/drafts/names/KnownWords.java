package uk.alongside.drafts.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that say what a name near them is: a colleague's, a school's, an author's, a pupil's. */
final class KnownWords {

    static final Set<String> TITLES = words("""
            mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend father canon bishop cllr
            councillor st saint king queen prince princess duke pc sgt""");

    /** What people who work in or with a school are. */
    private static final Set<String> ROLES = words("""
            senco sendco sendcos sencos inco ta tas hlta hltas lsa lsas assistant assistants teacher teachers head
            heads headteacher headteachers principal deputy governor governors chair coach coaches adviser advisers
            advisor advisors consultant consultants ep psychologist psychologists therapist therapists salt ot
            physio physiotherapist nurse elsa mentor mentors tutor tutors leader leaders lead leads manager managers
            officer officers worker workers counsellor counsellors caseworker trainer trainers inspector inspectors
            director directors ceo coordinator coordinators co-ordinator administrator bursar business caretaker
            librarian speaker speakers author authors researcher trainee ect nqt colleague colleagues staff
            supervisor practitioner practitioners slt cook instructor specialist specialists evaluator moderator
            paediatrician doctor gp minister""");

    /** Behind a role these words show that it is not the person's: "Ollie, TA to shadow". */
    private static final Set<String> NOT_A_ROLE_AFTER_ALL = words("""
            to for support supports hours hour time works will boy girl of help team group room led with needed present""");

    /** What may stand between a name and what that person is: "Tom Hughes, our local authority adviser". */
    private static final Set<String> LEAD_TO_A_ROLE = words("""
            our the a an is was as my their new local authority school school's senior part-time full-time class subject
            year group of for trainee sen send inclusion pastoral family behaviour learning link outreach independent external
            visiting educational clinical speech and language occupational special lead parent vice former retired acting
            interim project trust support phase maths english literacy number autism early years""");

    /** What only those do who work there. */
    private static final Set<String> STAFF_VERBS = words("""
            led leads teaches delivered delivers trained trains presented chaired chairs coached coaches manages
            managed coordinates coordinated oversees oversaw runs audited monitors introduced modelled facilitated""");

    private static final Set<String> APPOINTED = words("appointed recruited employed hired thank");

    /** Those who are one of the pupils. */
    private static final Set<String> PUPILS = words("""
            pupil child boy girl student learner youngster son daughter brother sister twin grandson granddaughter
            nephew niece cousin toddler teenager leaver""");

    private static final Set<String> CALLED = words("called named");

    /** What a pupil has and a colleague has not: "Aisha's mum". */
    private static final Set<String> A_PUPIL_HAS = words("""
            mum mums mother dad dads father parents parent family families carer carers nan nana gran grandmother
            grandad grandfather brother sister siblings stepmum stepdad guardian guardians ehcp ehcps iep ieps
            statement upn keyworker key-worker""");

    /** Verbs that rarely follow an ordinary word. */
    private static final Set<String> PEOPLE_DO = words("""
            struggles reads told asked asks joined settled copes refuses refused likes enjoys says said feels felt
            lives cried hid hit hits bit wants responds attends moved sits speaks writes loves eats sleeps wears
            misses knows thinks tries tried laughed smiled arrives arrived""");

    private static final Set<String> FAMILIES = words("""
            family twins twin brothers sisters siblings children boys girls household triplets""");

    /** Behind a name these make it a school, a street, a charity, a room. */
    private static final Set<String> PLACES = words("""
            school schools primary junior juniors infant infants academy college centre center house hall road
            street lane avenue close park gardens drive crescent trust federation nursery church ce rc hospital ward
            award awards prize foundation library theatre museum university charity institute model scale curriculum
            class classes room building suite hub unit base inventory questionnaire checklist cup terrace square
            hill green grove field wood valley bank lodge court manor farm bridge site wing publishing press books
            inquiry group association society test profile""");

    private static final Set<String> BETWEEN_PARTS_OF_A_NAME = words("of the and ce rc c");

    /** First words and headings that are written with a capital and are no names. */
    private static final Set<String> OTHER_CAPITALS = words("""
            a an the this that these those we our us i you your they their he she his her it its in on at by for
            from of to with without as and but or if when while where who what why how all both each every some many
            most more few no not now then there here after before since during until also only just once two three
            four five six seven eight nine ten one another other others new old first second third last next half
            term autumn spring summer winter january february march april may june july august september october
            november december monday tuesday wednesday thursday friday saturday sunday easter christmas ramadan eid
            diwali baseline interim final review reviews audit pupil pupils child children boy boys girl girls
            student students learner learners parent parents carer carers family families staff teacher teachers
            governor governors teaching assistant assistants support head headteacher deputy coach coaches leader
            leaders leadership management slt senco sendco send sen ehcp ehcps iep premium voice protection council
            parliament progress passport passports referral services development outcomes attainment attendance
            behaviour exclusions exclusion provision plan plans planning target targets data tracking assessment
            identification transition curriculum phonics reading writing spelling maths mathematics english science
            history geography music art drama computing physical education french spanish german religious
            handwriting homework numeracy literacy language speech communication interaction cognition learning
            social emotional mental health sensory needs need difficulties difficulty autism autistic adhd dyslexia
            dyspraxia hearing vision impairment medical nurture lego therapy precision intervention interventions
            zones regulation thrive numicon makaton talk boost attention recovery better partners colourful
            semantics forest breakfast club clubs sports day week year years key stage early foundation reception
            nursery sixth form tutor class classes set sets group groups band cohort everyone everybody someone
            nobody anyone evidence impact action actions concern concerns outcome strength strengths area areas
            training inset meeting meetings minutes portsmouth hampshire sussex surrey kent london southampton
            chichester brighton england wales scotland british polish bengali arabic romanian portuguese urdu
            punjabi somali kurdish ukrainian traveller travellers roma gypsy muslim christian catholic school
            schools academy college trust local authority ofsted dfe nhs camhs elklan nasen wave waves quality
            universal targeted specialist inclusion inclusive access equality diversity safeguarding team teams case
            study note notes page profile one-page register list lists map maps report policy ref re date name names
            age male female primary secondary junior infant special resourced base unit thanks thank please steps
            step yes looked-after young people person community joint shared partner additional extra daily weekly
            small whole visual timetable word words number numbers times tables feedback marking lesson lessons
            playground break lunch trip residential assembly toilet care personal independent independence
            friendship friends transport taxi bus minibus office hall library room ks eyfs
            street road""");

    private static final Set<String> SMALL_WORDS =
            words("in from of a the our is was now currently who another aged yr year's also at");

    private static final Set<String> MONTHS_AND_SEASONS = words("april may june august autumn winter");

    private static final Pattern YEAR_GROUP = Pattern.compile("y\\d{1,2}|yr\\d{1,2}|yr|ks\\d|eyfs|\\d{1,2}[a-z]{1,2}");
    private static final Pattern NUMBER_OF_A_YEAR = Pattern.compile(
            "\\d{1,2}[a-z]{0,2}|r|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen");
    private static final Set<String> FIRST_YEARS = words("reception nursery preschool");

    /** Authors, figures and titles that schools speak of. */
    private static final Map<String, List<List<String>>> PHRASES = Stream.of(
                    "goodnight mister tom",
                    "harry potter",
                    "charlie and the",
                    "oliver twist",
                    "romeo and juliet",
                    "roald dahl",
                    "julia donaldson",
                    "michael rosen",
                    "michael morpurgo",
                    "jacqueline wilson",
                    "j k rowling",
                    "david walliams",
                    "benjamin zephaniah",
                    "malorie blackman",
                    "charles dickens",
                    "jane austen",
                    "mary shelley",
                    "william shakespeare",
                    "anne frank",
                    "mary seacole",
                    "florence nightingale",
                    "rosa parks",
                    "nelson mandela",
                    "martin luther king",
                    "louis braille",
                    "helen keller",
                    "noah's ark",
                    "adam and eve",
                    "carol gray",
                    "jean gross",
                    "ruth miskin",
                    "chris quigley",
                    "jane considine",
                    "tony attwood",
                    "dan hughes",
                    "bruce perry",
                    "paul dix",
                    "john hattie",
                    "dylan wiliam",
                    "alex quigley",
                    "barry carpenter",
                    "daniel sobel",
                    "marie clay",
                    "anna freud",
                    "brian lamb",
                    "warnock",
                    "percy jackson",
                    "tom gates",
                    "bob the builder",
                    "thomas the tank",
                    "elsa support",
                    "elsa sessions",
                    "elsa time",
                    "winston's wish",
                    "zippy's friends",
                    "stephen hawking",
                    "greta thunberg",
                    "marcus rashford",
                    "ellie simmonds",
                    "joe wicks",
                    "ada lovelace",
                    "marie curie",
                    "guy fawkes",
                    "prince's trust",
                    "sue palmer",
                    "pie corbett",
                    "nancy gedge",
                    "edward vi",
                    "henry viii",
                    "king john")
            .map(phrase -> List.of(phrase.split(" ")))
            .collect(Collectors.groupingBy(phrase -> phrase.getFirst().replace("'s", "")));

    private KnownWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean isRole(Token token) {
        return ROLES.contains(token.lower());
    }

    static boolean deniesTheRole(Token token) {
        return NOT_A_ROLE_AFTER_ALL.contains(token.lower());
    }

    static boolean isTitle(Token token) {
        return TITLES.contains(token.lower()) && token.isCapital();
    }

    static boolean leadsToARole(Token token) {
        return LEAD_TO_A_ROLE.contains(token.lower());
    }

    static boolean staffDo(Token token) {
        return STAFF_VERBS.contains(token.lower());
    }

    static boolean appoints(Token token) {
        return APPOINTED.contains(token.lower());
    }

    static boolean isPupil(Token token) {
        return PUPILS.contains(token.lower());
    }

    static boolean calls(Token token) {
        return CALLED.contains(token.lower());
    }

    static boolean aPupilHas(Token token) {
        return A_PUPIL_HAS.contains(token.lower());
    }

    static boolean peopleDo(Token token) {
        return PEOPLE_DO.contains(token.lower());
    }

    static boolean isFamily(Token token) {
        return FAMILIES.contains(token.lower());
    }

    static boolean isPlace(Token token) {
        return PLACES.contains(token.lower());
    }

    static boolean joinsParts(Token token) {
        return BETWEEN_PARTS_OF_A_NAME.contains(token.lower());
    }

    static boolean isOrdinary(Token token) {
        return OTHER_CAPITALS.contains(token.lower())
                || ROLES.contains(token.lower())
                || PLACES.contains(token.lower());
    }

    static boolean startsASentence(String word) {
        return OTHER_CAPITALS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isSmall(Token token) {
        return SMALL_WORDS.contains(token.lower());
    }

    static boolean isMonthOrSeason(Token token) {
        return MONTHS_AND_SEASONS.contains(token.lower());
    }

    /** How many words from here name a year group: {@code Y4}, {@code Year 4}, {@code Reception}; 0 where none do. */
    static int yearGroup(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return 0;
        }
        var word = tokens.get(at).lower();
        if (YEAR_GROUP.matcher(word).matches() || FIRST_YEARS.contains(word)) {
            return 1;
        }
        var counted = (word.equals("year") || word.equals("yr") || word.equals("form") || word.equals("class"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).followsDirectly()
                && NUMBER_OF_A_YEAR.matcher(tokens.get(at + 1).lower()).matches();
        return counted ? 2 : 0;
    }

    /** How many words from here are one of the known phrases; 0 where they are none. */
    static int phrase(List<Token> tokens, int at) {
        return PHRASES.getOrDefault(tokens.get(at).lower(), List.of()).stream()
                .filter(phrase -> at + phrase.size() <= tokens.size()
                        && IntStream.range(0, phrase.size())
                                .allMatch(part -> written(tokens.get(at + part)).equals(phrase.get(part))
                                        || tokens.get(at + part).lower().equals(phrase.get(part))))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static String written(Token token) {
        return token.possessive() ? token.lower() + "'s" : token.lower();
    }
}
