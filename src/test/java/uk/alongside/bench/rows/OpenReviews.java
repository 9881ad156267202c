package uk.alongside.bench.rows;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import uk.alongside.bench.DemoAccount;
import uk.alongside.bench.UiClient;

/**
 * The self-reviews that a SENCO finds on the page of their project, and what the page fetches on which one is answered.
 *
 * @param open the one that is being answered
 * @param sent one that was sent
 */
record OpenReviews(String open, String sent) {

    private static final String PART_OF_ADDRESS = "projects/%s/reviews/([0-9a-f-]{36})";

    static OpenReviews of(URI portal, DemoAccount senco, String projectKey) throws IOException, InterruptedException {
        var client = new UiClient(portal);
        client.signIn(senco.email(), senco.password());
        var page = client.open("projects/%s/reviews".formatted(projectKey));
        var open = "";
        var sent = "";
        for (var found : page.find(Pattern.compile(PART_OF_ADDRESS.formatted(projectKey)))) {
            var round = client.fetch("reviews/%s/whole".formatted(found))
                    .path("review")
                    .path("title")
                    .asString();
            open = round.startsWith("A year later") ? found : open;
            sent = round.startsWith("First") ? found : sent;
        }
        client.signOut();
        if (open.isEmpty() || sent.isEmpty()) {
            throw new IOException("%s finds no self-review in %s".formatted(senco.email(), projectKey));
        }
        return new OpenReviews(open, sent);
    }
}
