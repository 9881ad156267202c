package uk.alongside.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the list of refused passwords from patterns that people follow when a password must be long: a word and a year, a
 * word twice, a run of keys, the school's own words. No published list was used.
 *
 * <p>Run its main method after changing a pattern; a test compares the list with what the patterns give.
 */
final class RefusedPasswords {

    static final Path FILE = Path.of("src/main/resources/uk/alongside/people/refused-passwords.txt");

    private static final List<String> HEAD = List.of(
            "# Passwords that are refused because they follow a pattern that others try first.",
            "# Made by RefusedPasswords in the tests of this module; do not edit by hand.",
            "# One a line, in lower case, without spaces, hyphens, dots and commas.");

    private static final List<String> WORDS = List.of(
            "password",
            "passwort",
            "passphrase",
            "letmein",
            "letmeinplease",
            "welcome",
            "welcomeback",
            "admin",
            "administrator",
            "changeme",
            "changemenow",
            "secret",
            "topsecret",
            "qwerty",
            "qwertyuiop",
            "iloveyou",
            "sunshine",
            "football",
            "liverpool",
            "arsenal",
            "chelsea",
            "manchester",
            "portsmouth",
            "hampshire",
            "london",
            "england",
            "summer",
            "winter",
            "spring",
            "autumn",
            "monday",
            "friday",
            "january",
            "september",
            "december",
            "christmas",
            "holiday",
            "computer",
            "internet",
            "dragon",
            "princess",
            "superman",
            "monkey",
            "cheese",
            "chocolate",
            "whatever",
            "trustno",
            "nothing",
            "test",
            "testing",
            "guest",
            "user",
            "login",
            "signin",
            "mypassword",
            "newpassword",
            "ourpassword");

    private static final List<String> SCHOOL_WORDS = List.of(
            "school",
            "ourschool",
            "myschool",
            "primaryschool",
            "secondaryschool",
            "specialschool",
            "academy",
            "college",
            "nursery",
            "classroom",
            "teacher",
            "headteacher",
            "teaching",
            "teachers",
            "pupil",
            "pupils",
            "student",
            "students",
            "learner",
            "learners",
            "children",
            "education",
            "inclusion",
            "inclusive",
            "send",
            "senco",
            "sendco",
            "sensupport",
            "specialneeds",
            "ehcp",
            "ehcplan",
            "safeguarding",
            "governor",
            "governors",
            "ofsted",
            "department",
            "staffroom",
            "playground",
            "assembly",
            "homework",
            "lessons",
            "curriculum",
            "phonics",
            "maths",
            "english",
            "science",
            "coach",
            "coaching",
            "peercoaching",
            "mentor",
            "audit",
            "review",
            "selfreview",
            "alongside",
            "alongsideportal",
            "portal",
            "project",
            "projectlead",
            "harbour",
            "localauthority");

    private static final List<String> TAILS = List.of(
            "1",
            "12",
            "123",
            "1234",
            "12345",
            "123456",
            "1234567",
            "12345678",
            "123456789",
            "1234567890",
            "0",
            "00",
            "000",
            "01",
            "007",
            "!",
            "!!",
            "!!!",
            "1!",
            "12!",
            "123!",
            "1234!",
            "12345!",
            "?",
            "@123",
            "@1234",
            "#1",
            "#123",
            "abc",
            "abc123",
            "abcd1234",
            "qwerty",
            "xyz");

    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "01234567890123456789",
            "98765432109876543210",
            "qwertyuiopasdfghjklzxcvbnm",
            "mnbvcxzlkjhgfdsapoiuytrewq",
            "qwertyuiop[]asdfghjkl;'#zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "zaq12wsxcde34rfvbgt56yhn",
            "!\"£$%^&*()!\"£$%^&*()",
            "a1b2c3d4e5f6g7h8i9j0",
            "1a2b3c4d5e6f7g8h9i0j",
            "asdfghjklasdfghjkl",
            "zxcvbnmzxcvbnm",
            "qweasdzxcqweasdzxc",
            "qweasdzxc123456789",
            "azertyuiopqsdfghjklm");

    private RefusedPasswords() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines());
    }

    static List<String> lines() {
        return Stream.concat(HEAD.stream(), passwords().stream()).toList();
    }

    private static Set<String> passwords() {
        var all = new TreeSet<String>();
        Stream.concat(WORDS.stream(), SCHOOL_WORDS.stream()).forEach(word -> addVariants(word, all));
        for (var one : SCHOOL_WORDS) {
            for (var other : List.of("password", "school", "portal", "login", "account")) {
                all.add(one + other);
                all.add(one + other + "1");
                all.add(one + other + "123");
            }
        }
        RUNS.forEach(run -> addPieces(run, all));
        for (var phrase : List.of(
                "correcthorsebatterystaple",
                "thisismypassword",
                "thisisapassword",
                "idontknowmypassword",
                "iforgotmypassword",
                "nobodywillguessthis",
                "passwordpassword1",
                "letmeinletmein1",
                "opensesame",
                "opensesame123",
                "theschoolpassword",
                "sameasbefore123",
                "whatismypassword",
                "onetwothreefour",
                "reflectionnotinspection",
                "testtesttest",
                "needsimprovement",
                "requiresimprovement",
                "outstandingschool",
                "goodoroutstanding",
                "everychildmatters")) {
            all.add(phrase);
        }
        all.removeIf(password -> password.length() < PasswordRules.SHORTEST);
        return all;
    }

    private static void addVariants(String word, Set<String> all) {
        all.add(word);
        all.add(word + word);
        all.add(word + word + word);
        TAILS.forEach(tail -> {
            all.add(word + tail);
            all.add(swapped(word) + tail);
        });
        IntStream.rangeClosed(2010, 2032).forEach(year -> {
            all.add(word + year);
            all.add(word + year + "!");
            all.add(swapped(word) + year);
            all.add(year + word);
        });
        IntStream.rangeClosed(1, 3).forEach(times -> all.add("123".repeat(times) + word));
    }

    /** With the digits that look like letters. */
    private static String swapped(String word) {
        return word.replace('a', '4')
                .replace('e', '3')
                .replace('i', '1')
                .replace('o', '0')
                .replace('s', '5');
    }

    private static void addPieces(String run, Set<String> all) {
        var plain = PasswordRules.plain(run);
        for (int length = PasswordRules.SHORTEST; length <= Math.min(plain.length(), 20); length++) {
            for (int start = 0; start + length <= plain.length(); start++) {
                all.add(plain.substring(start, start + length));
            }
        }
    }
}
