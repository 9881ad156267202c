package uk.alongside.schools.register;

import java.io.IOException;
import java.io.Reader;

/**
 * The text of a file on its way to whoever takes it apart, watched for a quotation mark that is opened and never closed.
 *
 * <p>All that follows such a mark would be read as one cell, however many lines it has, and the end of the file would close
 * it without a word.
 */
final class QuotesWatched extends Reader {

    private enum Place {
        BEGINNING_OF_CELL,
        PLAIN_CELL,
        IN_QUOTES,
        BEHIND_QUOTES
    }

    private final Reader text;
    private final char separator;
    private Place place = Place.BEGINNING_OF_CELL;
    private long line = 1;
    private long opened;
    private char before;

    QuotesWatched(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The line in which a mark was opened that nothing has closed so far; 0 where there is none. */
    long openSinceLine() {
        return place == Place.IN_QUOTES ? opened : 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = text.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            see(target[i]);
        }
        return count;
    }

    private void see(char sign) {
        boolean endsLine = sign == '\n' || sign == '\r';
        if (endsLine && !(sign == '\n' && before == '\r')) {
            line++;
        }
        before = sign;
        if (sign == '"') {
            quote();
        } else if (place != Place.IN_QUOTES) {
            if (endsLine || sign == separator) {
                place = Place.BEGINNING_OF_CELL;
            } else if (place == Place.BEGINNING_OF_CELL) {
                place = Place.PLAIN_CELL;
            }
        }
    }

    /** Within a cell that began without one it is a sign like any other. */
    private void quote() {
        switch (place) {
            case BEGINNING_OF_CELL -> {
                place = Place.IN_QUOTES;
                opened = line;
            }
            case IN_QUOTES -> place = Place.BEHIND_QUOTES;
            case BEHIND_QUOTES -> place = Place.IN_QUOTES;
            case PLAIN_CELL -> {}
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
