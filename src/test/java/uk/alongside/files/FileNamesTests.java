package uk.alongside.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void goodNameStaysAsItIs() {
        assertThat(safe("Provision map, autumn (final).docx")).isEqualTo("Provision map, autumn (final).docx");
        assertThat(safe("Prêt à lire – Łódź.docx")).isEqualTo("Prêt à lire – Łódź.docx");
    }

    @Test
    void foldersAreLeftOut() {
        assertThat(safe("../../etc/passwd.docx")).isEqualTo("passwd.docx");
        assertThat(safe("C:\\Users\\amina\\plan.docx")).isEqualTo("plan.docx");
        assertThat(safe("/plan.docx")).isEqualTo("plan.docx");
    }

    @Test
    void signsThatTurnWritingRoundAreLeftOut() {
        assertThat(safe("plan\u202Excod.exe")).isEqualTo("planxcod.docx");
        assertThat(safe("pl\u200Ban\u0000\r\n.docx")).isEqualTo("plan.docx");
    }

    @Test
    void tenThousandLettersBecomeAHundredAndTwenty() {
        assertThat(safe("a".repeat(10_000) + ".docx")).isEqualTo("a".repeat(120) + ".docx");
        assertThat(safe("\uD83D\uDE00".repeat(10_000)))
                .isEqualTo("\uD83D\uDE00".repeat(120) + ".docx")
                .hasSizeLessThan(256);
    }

    @Test
    void endingIsThatOfTheContent() {
        assertThat(safe("plan.pdf")).isEqualTo("plan.docx");
        assertThat(safe("plan")).isEqualTo("plan.docx");
        assertThat(FileNames.safe("photo.JPEG", FileType.JPEG)).isEqualTo("photo.jpeg");
    }

    @Test
    void nameOfNothingBecomesFile() {
        assertThat(safe("")).isEqualTo("file.docx");
        assertThat(safe("...")).isEqualTo("file.docx");
        assertThat(safe(".docx")).isEqualTo("docx.docx");
        assertThat(safe("a<b>:c|d?.docx")).isEqualTo("a-b-c-d-.docx");
    }

    private static String safe(String name) {
        return FileNames.safe(name, FileType.DOCX);
    }
}
