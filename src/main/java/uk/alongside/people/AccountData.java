package uk.alongside.people;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** Who somebody is, and how their account stands. The password is not held: a hash of it tells nothing. */
@Component
class AccountData implements HoldsPersonalData {

    private final AccountRows rows;
    private final LocalAccounts accounts;

    AccountData(AccountRows rows, LocalAccounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @Override
    public String title() {
        return "Name, e-mail address and account";
    }

    @Override
    public String kept() {
        return "Kept for as long as there is an account. Of a password only a hash is kept, from which nobody can read it.";
    }

    @Override
    public String onceErased() {
        return "Erased. Where the name stood, it says \"Erased person\".";
    }

    @Override
    public String file() {
        return "account";
    }

    @Override
    public Set<String> columns() {
        return Set.of("person.email", "account.person_id", "erasure_request.person_id", "notice_acceptance.person_id");
    }

    @Override
    public List<String> headings() {
        return List.of("What", "Held");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        var id = new PersonId(person.id());
        var told = new ArrayList<List<String>>();
        rows.find(id).ifPresent(line -> {
            told.add(List.of("Name", line.name()));
            told.add(List.of("E-mail address", line.email().orElse("")));
            told.add(List.of("Account", line.state().words()));
            told.add(List.of("Looks after the portal", line.platformAdmin() ? "yes" : "no"));
            line.wantsErasureSince().ifPresent(asked -> told.add(List.of("Asked to be erased", time(asked))));
        });
        accounts.findById(id).ifPresent(account -> told.add(List.of("Account opened", time(account.openedAt()))));
        rows.firstSignIn(id).ifPresent(first -> told.add(List.of("Signed in for the first time", time(first))));
        rows.noticesAccepted(id)
                .forEach((version, accepted) ->
                        told.add(List.of("Privacy notice accepted, version " + version, time(accepted))));
        return told;
    }

    /** All but the account and the person themselves: {@link Erasures} does those last, because the rest leans on them. */
    @Override
    public void erase(AboutPerson person) {
        rows.forget(new PersonId(person.id()));
    }

    private static String time(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
