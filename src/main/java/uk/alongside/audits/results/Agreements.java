package uk.alongside.audits.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import uk.alongside.audits.rules.Agreement;
import uk.alongside.frameworks.Content;

/** Agreement of own and moderated judgements, for all areas and for each. */
final class Agreements {

    private Agreements() {}

    /** In all first, then each area in which something was moderated; none where nothing was. */
    static List<AgreementOf> of(Content content, List<StatementRows.Moderated> moderated) {
        var all = new ArrayList<AgreementOf>();
        add(all, "All areas", moderated, _ -> true);
        for (int area = 0; area < content.areas().size(); area++) {
            var place = area + 1;
            add(all, content.areas().get(area).title(), moderated, at -> at == place);
        }
        return List.copyOf(all);
    }

    private static void add(
            List<AgreementOf> all, String title, List<StatementRows.Moderated> moderated, IntPredicate inArea) {
        var here = moderated.stream().filter(line -> inArea.test(line.area())).toList();
        var judged = here.stream().flatMap(line -> line.both().stream()).toList();
        if (!judged.isEmpty()) {
            all.add(new AgreementOf(
                    title,
                    Agreement.of(
                            judged,
                            here.stream()
                                    .mapToLong(StatementRows.Moderated::oneOnly)
                                    .sum())));
        }
    }
}
