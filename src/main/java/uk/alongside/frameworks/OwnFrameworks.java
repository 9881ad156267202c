package uk.alongside.frameworks;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.format.ContentRules;
import uk.alongside.frameworks.format.Heading;
import uk.alongside.frameworks.format.Limits;
import uk.alongside.frameworks.format.Tidy;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.trail.Trail;

/** A project's own frameworks as their lead finds them: what every way of making one begins with and checks. */
@Component
class OwnFrameworks {

    private final FrameworkRows rows;
    private final FrameworkSaving saving;
    private final ProjectAccess access;
    private final Trail trail;

    OwnFrameworks(FrameworkRows rows, FrameworkSaving saving, ProjectAccess access, Trail trail) {
        this.rows = rows;
        this.saving = saving;
        this.access = access;
        this.trail = trail;
    }

    boolean isLead(ProjectId project) {
        return access.in(project).has(Role.PROJECT_LEAD);
    }

    boolean hasKey(ProjectId project, String key) {
        return rows.ownKeys(project).contains(key);
    }

    EditionId addNext(Edition draft, Edition before) {
        try {
            saving.add(draft, Optional.of(before.id()));
        } catch (DuplicateKeyException twoAtOnce) {
            throw new RuleBroken("Somebody began the next edition a moment ago. Open it from the list.");
        }
        record("began the next edition of a framework", draft, "edition " + draft.number());
        return draft.id();
    }

    static void requireInOrder(Edition now) {
        var framework = now.framework();
        var heading = new Heading(
                framework.key(), framework.name(), framework.publisher(), framework.about(), now.number(), now.label());
        ContentRules.of(heading).stream().findFirst().ifPresent(finding -> {
            throw new RuleBroken(finding.sentence(), finding.column());
        });
        ContentRules.ofDraft(now.content()).stream().findFirst().ifPresent(finding -> {
            throw new RuleBroken(finding.sentence(), field(finding));
        });
    }

    private static String field(ContentRules.Finding finding) {
        return switch (finding.part()) {
            case Must _ -> "musts";
            case Worded _ -> "worded";
            case Level level -> "level %d %s".formatted(level.position(), finding.column());
            default -> finding.column();
        };
    }

    EditionId begin(
            ProjectId project,
            String key,
            NewFramework asked,
            Optional<EditionId> before,
            Content content,
            String what) {
        var framework = new Framework(
                FrameworkId.next(),
                Optional.of(project),
                key,
                Tidy.text(asked.name()),
                Tidy.text(asked.publisher()),
                Tidy.text(asked.about()));
        var draft = new Edition(
                EditionId.next(), framework, 1, Tidy.text(asked.label()), false, Optional.empty(), 0, content);
        requireInOrder(draft);
        try {
            saving.add(framework);
        } catch (DuplicateKeyException twoAtOnce) {
            throw new RuleBroken("A framework of this name was begun a moment ago. Open it from the list.", "name");
        }
        saving.add(draft, before);
        record(what, draft, "");
        return draft.id();
    }

    /** The name in small letters and hyphens, with a number where there is such a key already. */
    String freeKey(ProjectId project, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var key = plain.isEmpty() ? "framework" : plain.substring(0, Math.min(plain.length(), Limits.KEY));
        var begun = key.substring(0, Math.min(key.length(), Limits.KEY - 4));
        for (int number = 2; isTaken(project, key); number++) {
            key = begun + "-" + number;
        }
        return key;
    }

    private boolean isTaken(ProjectId project, String key) {
        return hasKey(project, key) || rows.isShipped(key);
    }

    Edition whole(EditionId id) {
        return Optional.ofNullable(rows.editions(List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    Edition latest(FrameworkRows.Head head) {
        return rows.latest(head.edition().framework().id()).orElseThrow(NotFound::new);
    }

    /** A draft of a project that the person at the keyboard leads, kept from everybody else until the transaction ends. */
    FrameworkRows.Head requireDraft(EditionId id) {
        var head = requireOwn(id, true);
        if (head.edition().published()) {
            throw new RuleBroken("This edition is published and never changes. Make the next edition to change it.");
        }
        return head;
    }

    FrameworkRows.Head requireOwn(EditionId id, boolean toChange) {
        var head = rows.head(id, toChange).orElseThrow(NotFound::new);
        requireLead(head.owner().orElseThrow(NotFound::new));
        return head;
    }

    void requireLead(ProjectId project) {
        if (!isLead(project)) {
            throw new NotFound();
        }
    }

    void record(String what, Edition edition, String detail) {
        var owner = edition.framework().owner().orElseThrow(NotFound::new);
        trail.record(what, edition.id().asSubject(), owner.asSubject(), detail);
    }
}
