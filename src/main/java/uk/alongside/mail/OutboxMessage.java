package uk.alongside.mail;

import java.util.List;

/** A message with its words, as whoever runs the machine may read it. */
public record OutboxMessage(OutboxLine line, List<Part> parts) {

    /**
     * What one fact says.
     *
     * @param link where it leads; empty where the link is for the person alone, or is kept no longer
     */
    public record Part(List<String> sentences, String linkWords, String link) {}
}
