package org.plumbline;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application: a modular monolith over one PostgreSQL. The launcher's commands start it, see {@code cli}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Plumbline", sharedModules = "kernel")
public class PlumblineApplication {

    /** The machine's clock, for sessions, tokens and logs; the domain asks the installation's clock. */
    @Bean
    Clock machineClock() {
        return Clock.systemUTC();
    }

    /** The application with the settings that hold for every way of starting it. */
    public static SpringApplication application() {
        return new SpringApplication(PlumblineApplication.class);
    }
}
