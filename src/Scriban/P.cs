namespace Scriban; internal static class Placeholder;
