package uk.alongside.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.alongside.kernel.SubjectRef;

/**
 * What is to be done in the background. It is done for the person at the keyboard, and with their rights.
 *
 * @param kind which {@link JobHandler} does it
 * @param title what the list of jobs says, such as "Importing a project pack"
 * @param parameters what the handler needs to know: ids and choices, not the work's material
 * @param scope what it is done to, usually a project
 */
public record JobRequest(String kind, String title, Map<String, String> parameters, Optional<SubjectRef> scope) {

    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 1000;
    private static final int LONGEST_TITLE = 200;

    public JobRequest {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A job's title has 1 to 200 characters.");
        }
        if (parameters.size() > MOST_PARAMETERS
                || parameters.entrySet().stream()
                        .anyMatch(parameter -> parameter.getKey().length() > LONGEST_NAME
                                || parameter.getValue().length() > LONGEST_VALUE)) {
            throw new IllegalArgumentException(
                    "A job has at most 20 parameters of up to 1,000 characters; larger things are stored elsewhere.");
        }
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }
}
