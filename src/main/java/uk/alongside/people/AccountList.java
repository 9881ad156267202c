package uk.alongside.people;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.NotFound;

/** Everybody the portal knows, for whoever looks after it: names, addresses and how their accounts stand, no roles. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@currentUser.isPlatformAdmin()")
public class AccountList {

    private final AccountRows rows;

    AccountList(AccountRows rows) {
        this.rows = rows;
    }

    /** Those who are looked for, by name. */
    public List<AccountLine> lines(AccountSearch search, Pageable page) {
        return rows.lines(search, page.getOffset(), page.getPageSize());
    }

    public AccountLine line(PersonId person) {
        return rows.find(person).orElseThrow(NotFound::new);
    }
}
