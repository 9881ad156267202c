package uk.alongside.projects.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.projects.Audience;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;

/** What a school shares, said to those who read it and do not decide. */
final class SharingWords extends DescriptionList {

    SharingWords(Sharing sharing) {
        addClassName("sharing-words");
        for (var kind : SharedKind.values()) {
            add(new Term(sentence(kind.words())), new Description(who(audiencesOf(kind, sharing))));
        }
    }

    static Set<Audience> audiencesOf(SharedKind kind, Sharing sharing) {
        return Arrays.stream(Audience.values())
                .filter(audience -> sharing.lets(audience, kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String who(Set<Audience> audiences) {
        return audiences.isEmpty()
                ? "Shared with nobody else"
                : Arrays.stream(Audience.values())
                        .filter(audiences::contains)
                        .map(Audience::words)
                        .collect(Collectors.joining(" and ", "Shared with the ", ""));
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
