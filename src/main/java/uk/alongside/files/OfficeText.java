package uk.alongside.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words in a file of Word, Excel, PowerPoint or OpenDocument: a line for each paragraph, and for a row of a table its
 * cells one after the other, so that a pupil's first name still stands beside the second.
 */
final class OfficeText {

    private static final Pattern WORD_PARTS =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");
    private static final Pattern SLIDES =
            Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide|comments/.*)\\d*\\.xml");
    private static final Pattern SHEETS =
            Pattern.compile("xl/(worksheets/.*|comments.*|threadedComments/.*|drawings/.*)\\.xml");
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final Set<String> LINES = Set.of("p", "h", "br", "row", "tr", "table-row", "comment");
    private static final Set<String> CELLS = Set.of("c", "tc", "table-cell");
    private static final Set<String> WORDS = Set.of("t", "v");

    private final Path file;
    private final Writer out;
    private int cells;

    OfficeText(Path file, Writer out) {
        this.file = file;
        this.out = out;
    }

    void write(FileType type) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            switch (type) {
                case DOCX -> parts(zip, WORD_PARTS, List.of());
                case PPTX -> parts(zip, SLIDES, List.of());
                case XLSX -> parts(zip, SHEETS, shared(zip));
                default -> openDocument(zip);
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private void parts(ZipFile zip, Pattern wanted, List<String> shared) throws IOException, XMLStreamException {
        var names = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> wanted.matcher(name).matches())
                .sorted()
                .toList();
        for (var name : names) {
            try (var content = zip.getInputStream(zip.getEntry(name))) {
                microsoft(Xml.reader(content), shared);
            }
        }
    }

    /** Excel keeps each text once and points to it by its number. */
    private static List<String> shared(ZipFile zip) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        var entry = zip.getEntry(SHARED);
        if (entry == null) {
            return texts;
        }
        try (var content = zip.getInputStream(entry)) {
            var xml = Xml.reader(content);
            var text = new StringBuilder();
            var inside = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        inside = xml.getLocalName().equals("t");
                        if (xml.getLocalName().equals("si")) {
                            text.setLength(0);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(inside ? xml.getText() : "");
                    case XMLStreamConstants.END_ELEMENT -> {
                        inside = false;
                        if (xml.getLocalName().equals("si")) {
                            texts.add(text.toString());
                        }
                    }
                    default -> {}
                }
            }
        }
        return texts;
    }

    private void microsoft(XMLStreamReader xml, List<String> shared) throws IOException, XMLStreamException {
        var kindOfCell = "";
        var inside = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside = xml.getLocalName();
                    begin(inside);
                    if (inside.equals("c")) {
                        var kind = xml.getAttributeValue(null, "t");
                        kindOfCell = kind == null ? "" : kind;
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (WORDS.contains(inside)) {
                        out.write(
                                inside.equals("v") && kindOfCell.equals("s")
                                        ? textAt(shared, xml.getText())
                                        : xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(xml.getLocalName());
                    inside = "";
                }
                default -> {}
            }
        }
        out.write("\n");
    }

    private static String textAt(List<String> shared, String number) throws IOException {
        try {
            return shared.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new IOException(damaged);
        }
    }

    private void openDocument(ZipFile zip) throws IOException, XMLStreamException {
        for (var name : List.of("content.xml", "styles.xml")) {
            var entry = zip.getEntry(name);
            if (entry == null) {
                continue;
            }
            try (var content = zip.getInputStream(entry)) {
                var xml = Xml.reader(content);
                while (xml.hasNext()) {
                    switch (xml.next()) {
                        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                        case XMLStreamConstants.CHARACTERS -> out.write(xml.getText());
                        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                        default -> {}
                    }
                }
            }
        }
    }

    private void begin(String element) throws IOException {
        if (CELLS.contains(element)) {
            cells++;
        } else if (element.equals("tab")) {
            out.write("\t");
        } else if (element.equals("s")) {
            out.write(" ");
        }
    }

    /** A paragraph that ends inside a cell does not end the row. */
    private void end(String element) throws IOException {
        if (CELLS.contains(element)) {
            cells--;
            out.write("\t");
        } else if (LINES.contains(element)) {
            out.write(cells > 0 ? " " : "\n");
        }
    }
}
