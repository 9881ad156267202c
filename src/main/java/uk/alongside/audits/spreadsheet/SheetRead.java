package uk.alongside.audits.spreadsheet;

import java.util.List;

/** A file that came back. */
public sealed interface SheetRead {

    /**
     * It belongs here.
     *
     * @param lines what could be read, in the order of the statements
     * @param faults what could not, line by line
     * @param moreFaults how many there are beyond those that are listed
     * @param leftEmpty how many statements have something on the portal and nothing in the file; they stay as they are
     */
    record Read(List<SheetLine> lines, List<SheetFault> faults, int moreFaults, int leftEmpty) implements SheetRead {

        public Read {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }

        public List<SheetLine> lines(SheetLine.Kind kind) {
            return lines.stream().filter(line -> line.kind() == kind).toList();
        }
    }

    /** Nothing of it can be taken. */
    record Refused(List<SheetFault> faults) implements SheetRead {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
