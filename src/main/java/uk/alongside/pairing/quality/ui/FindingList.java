package uk.alongside.pairing.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.alongside.pairing.quality.QualityFinding;
import uk.alongside.pairing.quality.QualityRule;
import uk.alongside.pairing.ui.PairingNavigation;

/** What was found, under the rule that it is about, each with a way to where it is put right. */
final class FindingList extends Composite<Div> {

    /** More than these nobody reads at once. */
    static final int AT_MOST = 100;

    /** @param leads whether the person at the keyboard changes the days of schools */
    FindingList(String projectKey, boolean leads, List<QualityFinding> findings) {
        getContent().addClassName("stack");
        var byRule = new LinkedHashMap<QualityRule, List<QualityFinding>>();
        findings.forEach(finding ->
                byRule.computeIfAbsent(finding.rule(), _ -> new ArrayList<>()).add(finding));
        byRule.forEach((rule, of) -> getContent().add(of(projectKey, leads, rule, of)));
    }

    private static Component of(String projectKey, boolean leads, QualityRule rule, List<QualityFinding> findings) {
        var list = new UnorderedList();
        list.addClassName("pairing-findings");
        findings.stream().limit(AT_MOST).forEach(finding -> list.add(line(projectKey, leads, finding)));
        var part = new Div(new H3(rule.words()), list);
        if (findings.size() > AT_MOST) {
            part.add(new Paragraph(
                    "And %,d more. They come into sight as these are put right.".formatted(findings.size() - AT_MOST)));
        }
        part.addClassName("stack-s");
        return part;
    }

    private static ListItem line(String projectKey, boolean leads, QualityFinding finding) {
        var about = finding.pair()
                .<Component>map(pair -> new Anchor(PairingNavigation.toPair(projectKey, pair), finding.about()))
                .or(() -> finding.school()
                        .filter(school -> leads)
                        .map(school -> new Anchor(
                                "%s?%s=%s"
                                        .formatted(
                                                PairingNavigation.Page.QUALITY.of(projectKey),
                                                PairingQualityView.SCHOOL,
                                                school),
                                finding.about())))
                .orElseGet(() -> new Span(finding.about()));
        return new ListItem(about, new Span(": " + finding.sentence()));
    }
}
