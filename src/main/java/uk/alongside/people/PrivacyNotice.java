package uk.alongside.people;

import java.util.List;

/** What people are told about their own data, in a version that stays as it is. */
public record PrivacyNotice(int version, List<Section> sections) {

    /** A heading and what stands under it. */
    public record Section(String heading, List<String> paragraphs) {}
}
