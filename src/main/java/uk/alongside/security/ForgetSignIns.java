package uk.alongside.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RecurringWork;

/** Deletes what the throttle and the set-up no longer need. */
@Component
class ForgetSignIns implements RecurringWork {

    private final Throttle throttle;
    private final KnownDevices devices;
    private final Clock clock;

    ForgetSignIns(Throttle throttle, KnownDevices devices, Clock clock) {
        this.throttle = throttle;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-sign-ins";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        throttle.forgetBefore(clock.instant().minus(Throttle.WINDOW));
        devices.forgetBefore(clock.instant().minus(DeviceCookie.LIFE));
    }
}
