package uk.alongside.projects.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.projects.Audience;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;

/** What a school shares, kind by kind, with the partner school and with the steering group. */
final class SharingForm extends Composite<Div> {

    private final Map<SharedKind, CheckboxGroup<Audience>> groups = new EnumMap<>(SharedKind.class);

    SharingForm(Sharing sharing) {
        getContent().addClassNames("sharing-form", "stack");
        for (var kind : SharedKind.values()) {
            var group = new CheckboxGroup<Audience>();
            group.setLabel(SharingWords.sentence(kind.words()));
            group.setHelperText(SharingWords.sentence(kind.meaning()));
            group.setItems(Audience.values());
            group.setItemLabelGenerator(audience -> SharingWords.sentence(audience.words()));
            group.setValue(SharingWords.audiencesOf(kind, sharing));
            groups.put(kind, group);
            getContent().add(group);
        }
    }

    Sharing read() {
        return new Sharing(kindsFor(Audience.PARTNER_SCHOOL), kindsFor(Audience.STEERING_GROUP));
    }

    private Set<SharedKind> kindsFor(Audience audience) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().getValue().contains(audience))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
