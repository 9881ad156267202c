/**
 * Mail by a transactional outbox: a module stores what it has to tell together with what happened, and delivery follows.
 *
 * <p>Other modules call {@link uk.alongside.mail.Mail#tell} within their transaction, with words of their own and a link.
 * {@link uk.alongside.mail.Outbox} shows whoever runs the machine what was not delivered and why; {@link
 * uk.alongside.mail.MailChoices} is where a person says which mails they want.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "people"})
@NullMarked
package uk.alongside.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
