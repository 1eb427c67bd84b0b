using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Downlink.Typesetting;

/// <summary>
/// The running worker: lines in, lines out. It ends when its input does, so that it never outlives the program, however that ends.
/// </summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly Lock _writing = new();
    private string _complaint = "";

    private NodeProcess(Process process) => _process = process;

    /// <summary>The last line that it wrote to its standard error, or nothing.</summary>
    public string Complaint => Volatile.Read(ref _complaint);

    /// <summary>Starts the worker; null where the system doesn't.</summary>
    /// <param name="parts">What to run.</param>
    /// <param name="onLine">Gets each line of its output, on a thread of its own.</param>
    /// <param name="onEnd">Is called after the last line, on the same thread.</param>
    public static NodeProcess? Start(NodeParts parts, Action<string> onLine, Action<NodeProcess> onEnd)
    {
        var process = new Process { StartInfo = HowToStart(parts) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            process.Dispose();
            return null;
        }

        var worker = new NodeProcess(process);
        process.ErrorDataReceived += (_, line) => worker.Hear(line.Data);
        process.BeginErrorReadLine();
        new Thread(() => worker.Listen(onLine, onEnd)) { IsBackground = true, Name = "Node's answers" }.Start();
        return worker;
    }

    /// <summary>Writes lines; where the worker has ended they are lost, and its end is told elsewhere.</summary>
    public void Write(string lines)
    {
        lock (_writing)
        {
            try
            {
                _process.StandardInput.Write(lines);
                _process.StandardInput.Flush();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // It has ended.
            }
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>
    /// Closes its input, at which it ends. Nobody waits for that: closing a pipe whose reader died in the middle of a write may take for
    /// ever.
    /// </summary>
    public void Dispose() => ThreadPool.UnsafeQueueUserWorkItem(static worker => worker.Close(), this, preferLocal: false);

    private void Close()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // What it was still to be told is of no use any more.
        }
    }

    private static ProcessStartInfo HowToStart(NodeParts parts)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(parts.Program ?? "", ["--max-old-space-size=1024", parts.Worker])
        {
            WorkingDirectory = parts.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        // What somebody lets their own programs load has no business here.
        start.Environment.Remove("NODE_OPTIONS");
        start.Environment.Remove("NODE_PATH");
        return start;
    }

    private void Hear(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            Volatile.Write(ref _complaint, line.Trim());
    }

    private void Listen(Action<string> onLine, Action<NodeProcess> onEnd)
    {
        try
        {
            while (_process.StandardOutput.ReadLine() is { } line)
                onLine(line);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // It ended in the middle of a line.
        }

        // Whoever says no more is no use, running or not; waiting also hears its last complaint.
        if (!_process.WaitForExit(TimeSpan.FromSeconds(2)))
            Kill();
        _process.WaitForExit();
        onEnd(this);
        _process.Dispose();
    }
}
