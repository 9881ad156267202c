package uk.alongside.frameworks;

/** Several lines in a cell that has room for one: {@code \n} stands for the end of a line, {@code \\} for a backslash. */
public final class OneLine {

    private OneLine() {}

    public static String of(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    public static String open(String cell) {
        var text = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            var sign = cell.charAt(at);
            if (sign == '\\' && at + 1 < cell.length()) {
                at++;
                text.append(cell.charAt(at) == 'n' ? '\n' : cell.charAt(at));
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }
}
