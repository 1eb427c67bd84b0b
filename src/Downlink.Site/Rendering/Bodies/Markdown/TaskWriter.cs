using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Downlink.Rendering;

/// <summary>Writes the box of a task with a name that can be read aloud.</summary>
internal sealed class TaskWriter(BodyLabels labels) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task)
    {
        var label = HtmlText.Escaped(task.Checked ? labels.TaskDone : labels.TaskOpen);
        renderer.Write($"<input type=\"checkbox\" disabled{(task.Checked ? " checked" : "")} aria-label=\"{label}\">");
    }
}
