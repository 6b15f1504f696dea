package com.babelteam.clavero.verification.keap;

import com.babelteam.clavero.verification.XmlRpcCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeapConfiguration {
    @Bean
    XmlRpcCalendar xmlRpcCalendar(KeapSettings settings) {
        return new XmlRpcCalendar(settings.xmlrpcBrownouts(), settings.xmlrpcEnd());
    }
}
