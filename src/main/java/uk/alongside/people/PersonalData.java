package uk.alongside.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.FormulaGuard;
import uk.alongside.kernel.HoldsPersonalData;
import uk.alongside.kernel.SchoolTime;

/** What all modules together hold about a person. Asks nobody whether they may know: the services above do. */
@Component
class PersonalData {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectProvider<HoldsPersonalData> holders;
    private final Clock clock;

    PersonalData(ObjectProvider<HoldsPersonalData> holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    List<HeldAbout> held(AboutPerson person) {
        return holders()
                .map(holder -> new HeldAbout(
                        holder.title(),
                        holder.kept(),
                        holder.onceErased(),
                        holder.about(person).size()))
                .toList();
    }

    List<String> inTheWay(AboutPerson person) {
        return holders().flatMap(holder -> holder.inTheWay(person).stream()).toList();
    }

    void erase(AboutPerson person) {
        holders().forEach(holder -> holder.erase(person));
    }

    /** One file a kind of thing, in UTF-8 with a mark that spreadsheets know it by. */
    byte[] zip(AboutPerson person) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var holder : holders().toList()) {
                var entry = new ZipEntry(holder.file() + ".csv");
                entry.setTimeLocal(LocalDateTime.ofInstant(clock.instant(), SchoolTime.LONDON));
                zip.putNextEntry(entry);
                zip.write(csv(holder, person));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] csv(HoldsPersonalData holder, AboutPerson person) throws IOException {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(holder.headings());
            for (var row : holder.about(person)) {
                csv.writeRecord(row.stream().map(FormulaGuard::on).toList());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In the order of their files; the account itself comes first to be read, and goes last. */
    private Stream<HoldsPersonalData> holders() {
        return holders.stream().sorted(Comparator.comparing(HoldsPersonalData::file));
    }
}
