package uk.alongside.drafts.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs before it keeps anything.
 *
 * @param owner whose words these are; a device keeps those of several people apart by it
 * @param key what locks them on the device, in Base64; none where nothing may be written there
 * @param shared whether the person said that this is a shared computer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftSession(String owner, String name, @Nullable String key, boolean shared, Csrf csrf) {

    /** The header that every write carries, so that no other site can write. */
    record Csrf(String header, String token) {}
}
