package uk.alongside.schools.register;

import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file in parts of a megabyte in the database: it survives a restart, and nothing ever holds the whole of it. */
@Component
class KeptParts {

    static final int SIZE = 1 << 20;

    private final JdbcClient sql;

    KeptParts(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ImportId file, int ordinal, byte[] content) {
        sql.sql("insert into register_import_part (import_id, ordinal, content) values (?, ?, ?)")
                .params(file.value(), ordinal, content)
                .update();
    }

    void forget(ImportId file) {
        sql.sql("delete from register_import_part where import_id = ?")
                .param(file.value())
                .update();
    }

    /** The whole file from its beginning, one part at a time. */
    Parts open(ImportId file) {
        return new Parts(file);
    }

    private byte[] part(ImportId file, int ordinal) {
        return sql.sql("select content from register_import_part where import_id = ? and ordinal = ?")
                .params(file.value(), ordinal)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    final class Parts extends InputStream {

        private final ImportId file;
        private byte[] part = new byte[0];
        private int place;
        private int next;
        private long position;
        private boolean over;

        private Parts(ImportId file) {
            this.file = file;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (place == part.length && !over) {
                part = part(file, next);
                place = 0;
                next++;
                over = part.length == 0;
            }
            if (over) {
                return -1;
            }
            int count = Math.min(length, part.length - place);
            System.arraycopy(part, place, target, offset, count);
            place += count;
            position += count;
            return count;
        }

        /** How many bytes have been read. */
        long position() {
            return position;
        }
    }
}
