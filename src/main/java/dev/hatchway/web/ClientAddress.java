package dev.hatchway.web;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. What a proxy says in {@code X-Forwarded-For} counts only as far as
 * proxies that are named in {@code hatchway.trusted-proxies} vouch for it.
 */
@Singleton
public class ClientAddress {

  private static final int BYTES_OF_A_NETWORK = 8;

  private final List<IpSubnetFilterRule> trusted;

  ClientAddress(@ConfigProperty(name = "hatchway.trusted-proxies") Optional<List<String>> proxies) {
    this.trusted = proxies.orElse(List.of()).stream().map(ClientAddress::rule).toList();
  }

  /** The address as text; of IPv6 the network of 64 bits, since one household has all of it. */
  public String of(RoutingContext request) {
    return of(
        request.request().remoteAddress().hostAddress(),
        request.request().headers().getAll("X-Forwarded-For"));
  }

  String of(String peer, List<String> forwarded) {
    String client = peer;
    for (String named : nearestFirst(forwarded)) {
      if (!isTrusted(client) || bytes(named) == null) {
        break;
      }
      client = named;
    }
    return shortened(client);
  }

  private static List<String> nearestFirst(List<String> forwarded) {
    List<String> named = new ArrayList<>();
    for (String line : forwarded) {
      for (String one : line.split(",")) {
        named.add(one.strip());
      }
    }
    Collections.reverse(named);
    return named;
  }

  private boolean isTrusted(String address) {
    byte[] bytes = bytes(address);
    return bytes != null && trusted.stream().anyMatch(rule -> rule.matches(socket(bytes)));
  }

  private static InetSocketAddress socket(byte[] address) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(address), 0);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String shortened(String address) {
    byte[] bytes = bytes(address);
    return bytes == null || bytes.length <= BYTES_OF_A_NETWORK
        ? String.valueOf(address)
        : HexFormat.ofDelimiter(":").formatHex(bytes, 0, BYTES_OF_A_NETWORK);
  }

  private static byte[] bytes(String address) {
    return address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
  }

  private static IpSubnetFilterRule rule(String proxy) {
    byte[] alone = bytes(proxy.strip());
    return alone == null
        ? new IpSubnetFilterRule(proxy.strip(), IpFilterRuleType.ACCEPT)
        : new IpSubnetFilterRule(proxy.strip(), alone.length * 8, IpFilterRuleType.ACCEPT);
  }
}
