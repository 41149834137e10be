namespace EnumDns.Tests.Serving;

/// <summary>A message and what answers it.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Message">The octets sent.</param>
/// <param name="Expected">What <see cref="DecodedMessage"/> prints of the response; empty for silence.</param>
internal sealed record QueryCase(string Name, byte[] Message, string Expected);
