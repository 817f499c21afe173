"""Runs a program in a pseudo-terminal: python3 terminal.py COLUMNS ROWS STEPS PROGRAM ARGS…

STEPS is JSON: a list of [wait for this pattern, then send these keys]. Prints JSON: all output, the exit status (null when it had to be
killed), and the wait that never came true.
"""
import fcntl, json, os, pty, re, select, signal, struct, sys, termios, time

columns, rows, steps, argv = int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3]), sys.argv[4:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(argv[0], argv)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
os.kill(pid, signal.SIGWINCH)

output = b''
mark = 0
deadline = time.time() + float(os.environ.get('TERMINAL_SECONDS', '90'))
missed = None


def read(seconds):
    global output
    ready, _, _ = select.select([terminal], [], [], seconds)
    if not ready:
        return True
    try:
        data = os.read(terminal, 65536)
    except OSError:
        return False
    output += data
    return data != b''


def plain(data):
    return re.sub(r'\x1b\[[0-9;?]*[A-Za-z]', '', data.decode('utf8', 'replace')).replace('\r', '')


alive = True
for wanted, keys in steps:
    while alive and not re.search(wanted, plain(output[mark:])) and time.time() < deadline:
        alive = read(0.1)
    if not re.search(wanted, plain(output[mark:])):
        missed = wanted
        break
    mark = len(output)
    if keys:
        os.write(terminal, keys.encode('utf8'))

status = None
while time.time() < deadline and missed is None:
    alive = alive and read(0.1)
    done, code = os.waitpid(pid, os.WNOHANG)
    if done:
        status = os.waitstatus_to_exitcode(code)
        while read(0.05) and select.select([terminal], [], [], 0.05)[0]:
            pass
        break
if status is None:
    os.kill(pid, signal.SIGKILL)
print(json.dumps({'output': output.decode('utf8', 'replace'), 'status': status, 'missed': missed}))
