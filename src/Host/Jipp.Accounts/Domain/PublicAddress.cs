using System.Net;
using System.Net.Sockets;

namespace Jipp.Accounts.Domain;

/// <summary>
/// Whether an address lies in the open internet. What a webhook names is chosen by people, so it must not reach the host itself, its network or the
/// services of a cloud (IANA special-purpose registries, RFC 6890).
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Addresses that carry one of version 4 lead to it.
            var bytes = address.GetAddressBytes();
            if (Translated.Contains(address) || Compatible.Contains(address))
            {
                return !NotPublic.Any(network => network.Contains(address)) && Is(new IPAddress(bytes.AsSpan(12)));
            }

            if (SixToFour.Contains(address))
            {
                return Is(new IPAddress(bytes.AsSpan(2, 4)));
            }
        }

        return !NotPublic.Any(network => network.Contains(address));
    }
}
