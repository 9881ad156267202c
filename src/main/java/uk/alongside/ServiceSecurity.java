package uk.alongside;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * Makes every service ask who is calling, whoever calls: a screen, a job, a thread of one's own.
 *
 * <p>It stands here and not with the sign-in, so that it also holds where a test starts one module alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ServiceSecurity {}
